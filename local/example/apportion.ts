/** A total handed out in whole units, in proportion to weights and within bounds: not one unit more or less. */
import { largestRemainders } from '#domain/allocation/largest-remainders';

/** What one of the many may get. Weights are 0 or more; bounds are whole. */
export interface Claim {
  readonly weight: number;
  /** At least so many; 0 where nothing is said. */
  readonly least?: number;
  readonly most?: number;
}

/** Halvings of the interval in which the factor lies: down to the last bit of a double. */
const HALVINGS = 100;

/**
 * Largest remainders: each gets the whole part of factor × weight, kept within its bounds, and the units left over go
 * to the largest fractions, the first of equals. Throws RangeError where bounds and weights leave no way to hand out
 * exactly the total.
 */
export function apportion(total: number, claims: readonly Claim[]): number[] {
  const bounded = claims.map(({ weight, least = 0, most = Infinity }) => ({ weight, least, most }));
  const factor = factorFor(total, bounded);
  const quotas = bounded.map((claim) => quota(claim, factor));
  const shares = quotas.map(Math.floor);

  let left = total - sum(shares);
  const fractions = quotas.map((value) => value - Math.floor(value));
  for (const index of largestRemainders(fractions)) {
    if (left === 0) break;
    const { weight, most } = bounded[index]!;
    if (weight === 0 || shares[index]! >= most) continue;
    shares[index]! += 1;
    left -= 1;
  }
  if (left !== 0) throw impossible(total);
  return shares;
}

type Bounded = Required<Claim>;

function quota({ weight, least, most }: Bounded, factor: number): number {
  return Math.min(most, Math.max(least, factor * weight));
}

/** The largest factor found whose quotas do not add up to more than the total. */
function factorFor(total: number, claims: readonly Bounded[]): number {
  const handedOut = (factor: number) => sum(claims.map((claim) => quota(claim, factor)));
  if (handedOut(0) > total) throw impossible(total);

  let high = 1;
  while (handedOut(high) < total) {
    high *= 2;
    if (!Number.isFinite(high)) throw impossible(total);
  }
  let low = 0;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (handedOut(middle) <= total) low = middle;
    else high = middle;
  }
  return low;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function impossible(total: number): RangeError {
  return new RangeError(`no way to hand out exactly ${total}`);
}
