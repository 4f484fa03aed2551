import { compare, divideHalfUp, isNegative, isZero, type Decimal } from '#domain/values/decimal';
import type { PartResult } from '#domain/evaluation/results';
import type { Measure } from '#domain/packs/schema';

/** The two numbers of a part, where they can be divided; a count stands over 1. */
export interface Ratio {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** Null where a number is missing or the two make no sense, whether or not there is a standard. */
export function ratioOf(
  { kind }: Measure,
  { numerator, denominator }: Pick<PartResult, 'numerator' | 'denominator'>,
): Ratio | null {
  if (!numerator || !denominator) return null;
  if (isNegative(numerator) || isNegative(denominator) || isZero(denominator)) return null;
  if (kind === 'share' && compare(numerator, denominator) > 0) return null;
  return { numerator, denominator };
}

const SHOWN_DECIMALS = 2;
/** Percent: the point moves by so many digits. */
const PERCENT_SHIFT = 2;

/** In percent for a share, else in the unit of the indicator; rounded, so to be shown and not to be decided on. */
export function shownValue({ kind }: Measure, { numerator, denominator }: Ratio): Decimal {
  const shift = kind === 'share' ? PERCENT_SHIFT : 0;
  const { units } = divideHalfUp(numerator, denominator, SHOWN_DECIMALS + shift);
  return { units, scale: SHOWN_DECIMALS };
}
