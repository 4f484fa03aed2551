/** What a target for the mean asks: from 7,48 to 9,4 over 207 communes means 398 more criteria. */
import type { Tally } from '#domain/tally/tally';
import { isWhole, multiply, parseDecimal, type Decimal } from '#domain/values/decimal';

/** Criteria still to be met so that Σ met ÷ expected reaches `mean`; 0 where it has. Of what is met now. */
export function criteriaNeeded({ sum, expected }: Tally, mean: string): number {
  const asked = roundedUp(multiply(parseDecimal(mean), parseDecimal(String(expected))));
  return Math.max(0, asked - sum.count);
}

/** A criterion is met whole: 1.945,8 means 1.946. */
function roundedUp(decimal: Decimal): number {
  const whole = decimal.units / 10n ** BigInt(decimal.scale);
  return Number(isWhole(decimal) ? whole : whole + 1n);
}
