/** What a commune would still have to do for an indicator: so many kilometres, households, million đồng more. */
import {
  add,
  compare,
  multiply,
  parseDecimal,
  roundHalfUp,
  subtract,
  type Decimal,
} from '#domain/values/decimal';
import type { Measure } from '#domain/packs/schema';
import { MAX_DECIMALS } from '#domain/sheet/entry';
import { standardValue } from './evaluate.ts';
import type { PartResult } from './results.ts';

export interface Shortfall {
  readonly kind: 'short' | 'over';
  /** Of what the numerator counts: enough, and not less, to meet the standard. Things that come whole stay whole. */
  readonly amount: Decimal;
}

const HUNDREDTH = parseDecimal('0.01');

/** Null where nothing is lacking, or nothing can be computed. */
export function shortfall(measure: Measure, part: PartResult): Shortfall | null {
  const { numerator, denominator, threshold, verdict } = part;
  if (verdict !== 'notMet' || !numerator || !denominator || threshold?.value === undefined) {
    return null;
  }
  const standard = parseDecimal(standardValue(threshold, denominator));
  const asked = multiply(standard, denominator);
  const needed = measure.kind === 'share' ? multiply(asked, HUNDREDTH) : asked;
  const whole = measure.kind !== 'assessed' && measure.whole;
  return compare(numerator, needed) < 0
    ? { kind: 'short', amount: roundUp(subtract(needed, numerator), whole) }
    : { kind: 'over', amount: roundUp(subtract(numerator, needed), whole) };
}

function roundUp(amount: Decimal, whole: boolean): Decimal {
  const decimals = whole ? 0 : MAX_DECIMALS;
  const rounded = roundHalfUp(amount, decimals);
  if (compare(rounded, amount) >= 0) return rounded;
  return add(rounded, { units: 1n, scale: decimals });
}
