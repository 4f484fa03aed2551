/** One finding: what is wrong, where, and what can be done about it right here. */
import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { addressLabel } from '#domain/messages/address-label';
import { messageOf } from '#domain/messages/message';
import { WORDS, type Words } from '#domain/messages/words';
import type { Correction, Finding } from '#domain/rules/finding';
import { unitByKey } from '#domain/units/trees';
import { COMMUNE } from '../../../messages/commune.ts';
import { capital } from '../../parts/capital.ts';
import { SeverityIcon } from '../../parts/severity.tsx';
import { useLanguage, useTexts } from '../../services.ts';
import { useAct } from '../act.ts';
import { useDesk } from '../desk.ts';

const Explain = lazy(async () => ({ default: (await import('./explain.tsx')).Explain }));

const useStyles = makeStyles({
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    flexGrow: 1,
  },
  where: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  text: { overflowWrap: 'anywhere' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
});

export function FindingItem({ found }: { readonly found: Finding }) {
  const styles = useStyles();
  const texts = useTexts(COMMUNE).todo;
  const language = useLanguage();
  const { open, sheet } = useDesk();
  const act = useAct();
  const [explaining, setExplaining] = useState(false);
  const place = placeOfFinding(found);
  const { correction } = found;
  const mayExplain = found.severity === 'query' && sheet.explanationPlace(found) !== undefined;
  return (
    <li className={styles.item}>
      <SeverityIcon severity={found.severity} labelled />
      <div className={styles.body}>
        <Caption1 className={styles.where}>
          {found.at ? capital(addressLabel(found.at, language, open.pack)) : texts.wholeSheet}
        </Caption1>
        <Text className={styles.text}>
          {messageOf(found, {
            language,
            pack: open.pack,
            unitName: (unit) => unitByKey(unit)?.name ?? unit,
          })}
        </Text>
        <div className={styles.buttons}>
          {correction && (
            <Button size="small" appearance="primary" onClick={() => act(sheet.correct([found]))}>
              {texts.correctTo(correctionText(correction, WORDS[language]))}
            </Button>
          )}
          {place && (
            <Button size="small" onClick={() => act(sheet.show(place))}>
              {texts.toCellOf(place.cell)}
            </Button>
          )}
          {mayExplain && (
            <Button
              size="small"
              aria-expanded={explaining}
              onClick={() => setExplaining(!explaining)}
            >
              {texts.explain}
            </Button>
          )}
        </div>
        {explaining && (
          <Suspense>
            <Explain found={found} close={() => setExplaining(false)} />
          </Suspense>
        )}
      </div>
    </li>
  );
}

function placeOfFinding({ sheet, cell }: Finding) {
  return sheet && cell ? { sheet, cell } : null;
}

function correctionText({ to }: Correction, { number, verdict }: Words): string {
  if (to === 'met' || to === 'notMet') return verdict[to];
  return /^-?\d/.test(to) ? number(to) : to;
}
