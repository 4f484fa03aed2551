/** Figures printed from a tally. Each share is rounded half-up on its own and never bent so that they add to 100. */
import {
  add,
  divideHalfUp,
  isZero,
  multiply,
  parseDecimal,
  ZERO,
  type Decimal,
} from '#domain/values/decimal';
import type { Ratio, Tally } from './tally.ts';

const HUNDRED = parseDecimal('100');

/** Percent of `whole`, or null where there is nothing to divide by. */
export function percent(part: Decimal, whole: Decimal, decimals = 2): Decimal | null {
  return isZero(whole) ? null : divideHalfUp(multiply(part, HUNDRED), whole, decimals);
}

export function countShare(count: number, expected: number): Decimal | null {
  return percent(whole(count), whole(expected));
}

/** Bình quân tiêu chí/xã: Σ criteria met ÷ communes expected, and the range while sheets or verdicts are open. */
export interface Mean {
  readonly value: Decimal;
  readonly range: readonly [low: Decimal, high: Decimal];
}

export function mean({ sum, expected }: Tally, decimals = 2): Mean | null {
  if (expected === 0) return null;
  const over = (total: number) => divideHalfUp(whole(total), whole(expected), decimals);
  return { value: over(sum.count), range: [over(sum.range[0]), over(sum.range[1])] };
}

export function ratioPercent({ numerator, denominator }: Ratio, decimals = 2): Decimal | null {
  return percent(parseDecimal(numerator), parseDecimal(denominator), decimals);
}

export function resourceTotal({ resources }: Tally): Decimal {
  return Object.values(resources).reduce((sum, { value }) => add(sum, parseDecimal(value)), ZERO);
}

function whole(count: number): Decimal {
  return parseDecimal(String(count));
}
