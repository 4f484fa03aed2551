import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { PROVINCE } from '../../messages/province.ts';
import { Notice } from '../parts/notice.tsx';
import { useTexts } from '../services.ts';
import type { Publication } from './standards.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** These communes would change, says a dry run; these have changed, says a publication. */
export function MovedCommunes({ publication }: { readonly publication: Publication }) {
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
        {communes.map(({ unit, name, period, criteria, voided }) => (
          <li key={`${unit} ${period}`}>
            <Text>
              <b>{name}</b>:{' '}
              {criteria
                .map(({ id, before, after }) =>
                  texts.change(id, texts.verdict[before], texts.verdict[after]),
                )
                .join('; ')}
              {voided && ` (${texts.voided})`}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
