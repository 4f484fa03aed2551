/**
 * Tổng hợp: counts of a unit and everything below it. A tally is a sum: those of the communes add up to the
 * district's, those of the districts to the province's, in whatever order.
 *
 * Every count comes with the range it can still take: an expected commune that has not reported, or a criterion
 * whose verdict is unknown, may turn out either way.
 */
import type { Band, Pack } from '#domain/packs/schema';
import type { UnitKey } from '#domain/sheet/sheet';
import { isInBand } from './band.ts';
import { Sums, type Sum } from './sums.ts';
import type { SheetSummary } from './summary.ts';

export type Range = readonly [low: number, high: number];

export interface Count {
  readonly count: number;
  readonly range: Range;
}

export interface Tally {
  readonly packHash: string;
  /** Rural communes that owe a sheet, and those whose sheet is counted here. */
  readonly expected: number;
  readonly reported: number;
  readonly missing: readonly UnitKey[];
  /** Criteria met by the communes that reported. */
  readonly sum: Count;
  /** Communes that meet a criterion, by its number. */
  readonly criteria: readonly (Count & { readonly no: number })[];
  /** Communes by number of criteria met. */
  readonly bands: readonly (Count & { readonly label: string })[];
  readonly resources: Readonly<Record<string, Sum>>;
  readonly statistics: Readonly<Record<string, Sum>>;
  /** Σ numerators and Σ denominators, over the communes that gave both. */
  readonly ratios: Readonly<Record<string, Ratio>>;
}

export interface Ratio {
  readonly numerator: string;
  readonly denominator: string;
  readonly count: number;
}

/**
 * The tally of one commune that owes a sheet; `summary` is null while it has not reported. Throws RangeError for a
 * summary that was judged by another pack.
 */
export function communeTally(pack: Pack, unit: UnitKey, summary: SheetSummary | null): Tally {
  const all = pack.criteria.length;
  if (summary && summary.packHash !== pack.hash) {
    throw new RangeError(`${unit}: not a summary of this pack`);
  }
  const verdicts = summary?.verdicts ?? pack.criteria.map(() => 'unknown' as const);
  const met = verdicts.filter((verdict) => verdict === 'met').length;
  const open = verdicts.filter((verdict) => verdict === 'unknown').length;
  if (verdicts.length !== all) throw new RangeError(`${unit}: a summary of other criteria`);

  return {
    packHash: pack.hash,
    expected: 1,
    reported: summary ? 1 : 0,
    missing: summary ? [] : [unit],
    sum: { count: met, range: [met, met + open] },
    criteria: pack.criteria.map(({ no }, index) => ({
      no,
      count: verdicts[index] === 'met' ? 1 : 0,
      range: [verdicts[index] === 'met' ? 1 : 0, verdicts[index] === 'notMet' ? 0 : 1],
    })),
    bands: pack.bands.map((band) => bandCount(band, met, met + open, summary !== null)),
    resources: counted(summary?.resources ?? {}),
    statistics: counted(summary?.statistics ?? {}),
    ratios: Object.fromEntries(
      Object.entries(summary?.ratios ?? {}).map(([id, [numerator, denominator]]) => [
        id,
        { numerator, denominator, count: 1 },
      ]),
    ),
  };
}

/** A commune stands in the band of what it has met so far; it may end in any band up to what is still open. */
function bandCount(band: Band, low: number, high: number, reported: boolean) {
  const certain = isInBand(band, low) && isInBand(band, high);
  const possible = low <= band.max && high >= band.min;
  return {
    label: band.label,
    count: reported && isInBand(band, low) ? 1 : 0,
    range: [certain ? 1 : 0, possible ? 1 : 0] as const,
  };
}

function counted(values: Readonly<Record<string, string>>): Record<string, Sum> {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, count: 1 }]));
}

/** Adds up tallies of one pack; of none it is the tally of a unit without rural communes. */
export function sumTallies(pack: Pack, tallies: readonly Tally[]): Tally {
  const resources = new Sums();
  const statistics = new Sums();
  const numerators = new Sums();
  const denominators = new Sums();
  const missing: UnitKey[] = [];
  let expected = 0;
  let reported = 0;
  for (const tally of tallies) {
    if (tally.packHash !== pack.hash) throw new RangeError('Tallies of two packs do not add up');
    expected += tally.expected;
    reported += tally.reported;
    missing.push(...tally.missing);
    for (const [id, { value, count }] of Object.entries(tally.resources))
      resources.add(id, value, count);
    for (const [id, { value, count }] of Object.entries(tally.statistics))
      statistics.add(id, value, count);
    for (const [id, { numerator, denominator, count }] of Object.entries(tally.ratios)) {
      numerators.add(id, numerator, count);
      denominators.add(id, denominator, count);
    }
  }
  const denominatorOf = denominators.entries();
  return {
    packHash: pack.hash,
    expected,
    reported,
    missing: missing.sort(),
    sum: addCounts(tallies.map((tally) => tally.sum)),
    criteria: pack.criteria.map(({ no }, index) => ({
      no,
      ...addCounts(tallies.map((tally) => tally.criteria[index]!)),
    })),
    bands: pack.bands.map(({ label }, index) => ({
      label,
      ...addCounts(tallies.map((tally) => tally.bands[index]!)),
    })),
    resources: resources.entries(),
    statistics: statistics.entries(),
    ratios: Object.fromEntries(
      Object.entries(numerators.entries()).map(([id, { value, count }]) => [
        id,
        { numerator: value, denominator: denominatorOf[id]!.value, count },
      ]),
    ),
  };
}

function addCounts(counts: readonly Count[]): Count {
  let count = 0;
  let low = 0;
  let high = 0;
  for (const each of counts) {
    count += each.count;
    low += each.range[0];
    high += each.range[1];
  }
  return { count, range: [low, high] };
}
