/** What a tally is and how sure: mean, how many of how many, provisional and approved side by side. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Pack } from '#domain/packs/schema';
import type { PeriodId } from '#domain/sheet/sheet';
import { TextLink } from '../parts/text-link.tsx';
import { meanOf, type Rollup, type TallyReply } from '../../figures/tally-rows.ts';
import { FIGURES, type FigureTexts } from '../../messages/figures.ts';
import { useTexts } from '../services.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  column: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '120px' },
  value: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  faint: { color: tokens.colorNeutralForeground2 },
});

export interface TallySummaryProps {
  readonly rollup: Rollup;
  readonly pack: Pack;
  readonly period: PeriodId;
  readonly onOpenMean?: () => void;
}

export function TallySummary({ rollup, pack, period, onOpenMean }: TallySummaryProps) {
  const styles = useStyles();
  const texts = useTexts(FIGURES);
  const { all, examined } = rollup;
  return (
    <div>
      <Text block>
        {texts.period(period)}: {texts.reportedOf(all.reported, all.expected)}
        {all.reported < all.expected && `, ${texts.missing(all.expected - all.reported)}`}
      </Text>
      <div className={styles.row}>
        <MeanColumn
          title={texts.allShort}
          of={texts.reportedOf}
          tally={all}
          {...(onOpenMean ? { onOpen: onOpenMean } : {})}
        />
        <MeanColumn title={texts.examined} of={texts.examinedOf} tally={examined} />
      </div>
      {pack.overlay?.example && (
        <Text size={200} className={styles.faint}>
          {texts.exampleStandards}
        </Text>
      )}
    </div>
  );
}

interface MeanColumnProps {
  readonly title: string;
  /** How many of how many it stands on. */
  readonly of: FigureTexts['reportedOf'];
  readonly tally: TallyReply;
  readonly onOpen?: () => void;
}

function MeanColumn({ title, of, tally, onOpen }: MeanColumnProps) {
  const styles = useStyles();
  const texts = useTexts(FIGURES);
  const mean = meanOf(tally);
  const value = mean && texts.number(mean.value, 2);
  return (
    <div className={styles.column}>
      <Text size={200} className={styles.faint}>
        {texts.mean} · {title}
      </Text>
      {mean === null || value === null ? (
        <Text>{texts.nothingReported}</Text>
      ) : (
        <>
          {onOpen ? (
            <TextLink
              className={styles.value}
              aria-label={`${texts.mean}: ${value} ${texts.meanUnit}`}
              onClick={onOpen}
            >
              {value}
            </TextLink>
          ) : (
            <span className={styles.value}>{value}</span>
          )}
          <Text size={200}>
            {texts.meanUnit} ({of(tally.reported, tally.expected)})
          </Text>
          {mean.range[0] !== mean.range[1] && (
            <Text size={200} className={styles.faint}>
              {texts.range(texts.number(mean.range[0], 2), texts.number(mean.range[1], 2))}
            </Text>
          )}
        </>
      )}
    </div>
  );
}
