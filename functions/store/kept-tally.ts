import type { Tally } from '#domain/tally/tally';

/** Enough to name every commune of a province of 2017 such as Lạng Sơn (207), and few enough for 8 KB. */
export const MISSING_LISTED = 210;

/**
 * A tally as it is kept: with the first missing communes, in the order of their keys. Whoever needs all of them reads
 * the rows of the level below; how many there are is always `expected - reported`.
 *
 * The first of all are among the first of each part, so a tally added up from kept tallies keeps the same list as one
 * added up from whole ones: what is recomputed from scratch equals what is stored.
 */
export function keptTally(tally: Tally): Tally {
  return { ...tally, missing: [...tally.missing].sort().slice(0, MISSING_LISTED) };
}
