/** The criteria as a row of small tiles, and how far it is to the next band. */
import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Verdict } from '#domain/sheet/entry';
import type { CriterionResult } from '#domain/evaluation/results';
import { bandOf, nextBand } from '#domain/tally/band';
import { COMMUNE } from '../../../messages/commune.ts';
import { useTexts } from '../../services.ts';
import { useDesk } from '../desk.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    flexWrap: 'wrap',
  },
  figure: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  of: { color: tokens.colorNeutralForeground2 },
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(10, 1fr)',
    gap: '3px',
    marginBlock: tokens.spacingVerticalXS,
  },
  tile: {
    display: 'grid',
    placeItems: 'center',
    height: '22px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  met: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'CanvasText',
      color: 'Canvas',
    },
  },
  notMet: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorStatusDangerForeground3,
    border: `1px solid ${tokens.colorStatusDangerBorder2}`,
  },
  unknown: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function MetPicture() {
  const styles = useStyles();
  const texts = useTexts(COMMUNE);
  const { pack, evaluation } = useDesk().open;
  const { criteria, met, unknown } = evaluation;
  const band = bandOf(pack, met);
  const next = nextBand(pack, met);
  const numbers = (verdict: Verdict) => listOf(criteria, verdict) || texts.none;
  return (
    <div>
      <div className={styles.head}>
        <Text className={styles.figure}>
          {met}/{criteria.length}
        </Text>
        <Text className={styles.of}>{texts.metOf}</Text>
        {unknown > 0 && <Text className={styles.of}>· {texts.unknown(unknown)}</Text>}
      </div>
      <div
        className={styles.tiles}
        role="img"
        aria-label={texts.picture(numbers('met'), numbers('notMet'), numbers('unknown'))}
      >
        {criteria.map(({ no, verdict }) => (
          <span key={no} className={mergeClasses(styles.tile, styles[verdict])}>
            {no}
          </span>
        ))}
      </div>
      <Caption1 className={styles.quiet}>
        {band && texts.band(range(band.label))}{' '}
        {next && texts.nextBand(next.min - met, range(next.label))}
      </Caption1>
    </div>
  );
}

/** "10–14", never broken in two. */
function range(label: string): string {
  return label.replace('-', '–\u2060');
}

function listOf(criteria: readonly CriterionResult[], verdict: Verdict): string {
  return criteria
    .filter((criterion) => criterion.verdict === verdict)
    .map(({ no }) => no)
    .join(', ');
}
