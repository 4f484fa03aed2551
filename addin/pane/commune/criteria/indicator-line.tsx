import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WORDS } from '#domain/messages/words';
import type { Indicator } from '#domain/packs/schema';
import { numericAddresses, ownVerdictAddress } from '#domain/sheet/addresses';
import { COMMUNE } from '../../../messages/commune.ts';
import { useLanguage, useTexts } from '../../services.ts';
import { useAct } from '../act.ts';
import { useDesk } from '../desk.ts';
import { partFacts } from './indicator-facts.ts';
import { VerdictMark } from './verdict-mark.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    alignItems: 'start',
  },
  body: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  short: { color: tokens.colorStatusDangerForeground3, fontVariantNumeric: 'tabular-nums' },
});

export function IndicatorLine({ indicator }: { readonly indicator: Indicator }) {
  const styles = useStyles();
  const all = useTexts(COMMUNE);
  const texts = all.criteria;
  const language = useLanguage();
  const { open, sheet } = useDesk();
  const act = useAct();
  const words = WORDS[language];
  const { id, text } = indicator;
  const result = open.evaluation.indicators.get(id)!;
  const [first = ownVerdictAddress(id)] = numericAddresses(indicator);
  const place = open.form.places.get(first);
  const facts = indicator.measure.kind === 'assessed' ? [] : partFacts(open, indicator, language);
  return (
    <div className={styles.line}>
      <VerdictMark verdict={result.verdict} />
      <div className={styles.body}>
        <Text size={200}>
          <b>{id}</b> {text[language] ?? text.vi}
        </Text>
        {facts.map((part) => (
          <Caption1 key={part.id} className={styles.quiet}>
            {[
              facts.length > 1 ? part.id : '',
              part.result === null ? '' : `${texts.result} ${part.result}`,
              `${texts.standard} ${part.standard}`,
            ]
              .filter(Boolean)
              .join(' · ')}
            {part.shortfall && (
              <span className={styles.short}>
                {' · '}
                {texts[part.shortfall.kind](words.number(part.shortfall.amount))}
              </span>
            )}
          </Caption1>
        ))}
        {result.verdict === 'unknown' && result.reason && (
          <Caption1 className={styles.quiet}>{words.reason[result.reason]}</Caption1>
        )}
      </div>
      {place && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={all.todo.toCellOf(place.cell)}
          onClick={() => act(sheet.show(place))}
        >
          {place.cell}
        </Button>
      )}
    </div>
  );
}
