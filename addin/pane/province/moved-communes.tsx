import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { UnitTree } from '#domain/units/tree';
import { PROVINCE, type ProvinceTexts } from '../../messages/province.ts';
import { Notice } from '../parts/notice.tsx';
import { toldApart } from '../place/told-apart.ts';
import { useTexts } from '../services.ts';
import type { Publication } from './standards.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export interface MovedCommunesProps {
  readonly publication: Publication;
  readonly tree: UnitTree;
}

/** These communes would change, says a dry run; these have changed, says a publication. */
export function MovedCommunes({ publication, tree }: MovedCommunesProps) {
  const styles = useStyles();
  const { standards: texts } = useTexts(PROVINCE);
  const { communes, sheets, dryRun } = publication;
  const heading = dryRun ? texts.tried : texts.published(communes.length);
  const top = useRef<HTMLDivElement>(null);
  // The button stands at the foot of a long form: what it brought must be seen.
  useEffect(() => top.current?.scrollIntoView({ block: 'start' }), [publication]);
  return (
    <div ref={top}>
      {dryRun ? (
        <Notice intent={communes.length > 0 ? 'warning' : 'info'} title={heading}>
          {communes.length > 0 ? texts.would(communes.length, sheets) : texts.nothing}
        </Notice>
      ) : (
        <Notice intent="success">{heading}</Notice>
      )}
      <ul className={styles.list} aria-label={heading}>
        {communes.map((commune) => (
          <li key={`${commune.unit} ${commune.period}`}>
            <Text>
              <b>{toldApart(tree, commune.unit)}</b>: {changesOf(commune, texts).join('; ')}
              {commune.voided && ` (${texts.voided})`}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Criteria; where an indicator alone comes out otherwise and its criterion does not, the indicator. */
function changesOf(
  { criteria, indicators }: Publication['communes'][number],
  { change, indicatorChange, verdict }: ProvinceTexts['standards'],
): readonly string[] {
  if (criteria.length > 0) {
    return criteria.map(({ id, before, after }) => change(id, verdict[before], verdict[after]));
  }
  return indicators.map(({ id, before, after }) =>
    indicatorChange(id, verdict[before], verdict[after]),
  );
}
