/** A tally as rows. Charts, the tables beside them and the table written into the workbook are made from the same ones. */
import type { Reply } from '#domain/routes/client';
import type { Pack } from '#domain/packs/schema';
import { countShare, mean } from '#domain/tally/shares';
import type { Range } from '#domain/tally/tally';
import { decimalText } from '#domain/values/decimal';

export type Rollup = Reply<'readRollup'>;
export type TallyReply = Rollup['all'];

/** One count, as it stands (all sheets) and as far as it is examined, beside what it can still become. */
export interface CountRow {
  /** As in domain/figures/concept.ts: what a trace starts from. */
  readonly concept: string;
  readonly label: string;
  /** In full, where the label is short. */
  readonly title: string;
  readonly all: number;
  readonly examined: number;
  readonly range: Range;
  /** Percent of the communes expected, a canonical decimal; null of no communes. */
  readonly share: string | null;
}

export function bandRows({ all, examined }: Rollup): readonly CountRow[] {
  return all.bands.map(({ label, count, range }, index) => ({
    concept: `band:${label}`,
    label,
    title: label,
    all: count,
    examined: examined.bands[index]!.count,
    range,
    share: shareOf(count, all.expected),
  }));
}

export function criterionRows(
  { all, examined }: Rollup,
  pack: Pack,
  language: 'vi' | 'en',
): readonly CountRow[] {
  const names = new Map(pack.criteria.map(({ no, name }) => [no, name[language] ?? name.vi]));
  return all.criteria.map(({ no, count, range }, index) => ({
    concept: `criterion:${no}`,
    label: String(no),
    title: `${no}. ${names.get(no) ?? ''}`,
    all: count,
    examined: examined.criteria[index]!.count,
    range,
    share: shareOf(count, all.expected),
  }));
}

export interface MeanFigure {
  /** Canonical decimals. */
  readonly value: string;
  readonly range: readonly [low: string, high: string];
}

/** Null where nobody has reported: nothing reported is no zero. */
export function meanOf(tally: TallyReply): MeanFigure | null {
  const figure = tally.reported === 0 ? null : mean(tally);
  return (
    figure && {
      value: decimalText(figure.value),
      range: [decimalText(figure.range[0]), decimalText(figure.range[1])],
    }
  );
}

function shareOf(count: number, expected: number): string | null {
  const share = countShare(count, expected);
  return share && decimalText(share);
}
