/**
 * A capital amount shared among communes by coefficient (hệ số). A scenario: what comes out is nobody's result and is
 * never stored beside one. The parts add up to the whole exactly: what rounding leaves over goes to the largest
 * remainders, and to the first commune of equals.
 */
import { decimalText, parseDecimal, type Decimal } from '#domain/values/decimal';
import type { UnitKey } from '#domain/sheet/sheet';
import { largestRemainders } from './largest-remainders.ts';

export interface Claim {
  readonly unit: UnitKey;
  /** A canonical decimal, 0 or more: "5", "1.3". */
  readonly coefficient: string;
}

export interface Allocation {
  readonly unit: UnitKey;
  readonly coefficient: string;
  /** Million đồng, a canonical decimal. */
  readonly amount: string;
}

/**
 * `total` in million đồng, handed out in steps of 10^-decimals. Throws RangeError where it is no whole number of steps,
 * or where there is nobody to give it to.
 */
export function allocate(
  total: string,
  claims: readonly Claim[],
  decimals = 0,
): readonly Allocation[] {
  const steps = unitsAt(parseDecimal(total), decimals);
  const scale = Math.max(0, ...claims.map(({ coefficient }) => parseDecimal(coefficient).scale));
  const weights = claims.map(({ coefficient }) => unitsAt(parseDecimal(coefficient), scale));
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (steps < 0n || weights.some((weight) => weight < 0n))
    throw new RangeError('a negative amount');
  if (sum === 0n) throw new RangeError('nobody to give it to');

  const shares = weights.map((weight) => (steps * weight) / sum);
  const left = steps - shares.reduce((all, share) => all + share, 0n);
  const order = largestRemainders(
    weights.map((weight) => (steps * weight) % sum),
    (a, b) => compareTexts(claims[a]!.unit, claims[b]!.unit),
  );
  for (const index of order.slice(0, Number(left))) shares[index]! += 1n;
  return claims.map(({ unit, coefficient }, index) => ({
    unit,
    coefficient,
    amount: decimalText({ units: shares[index]!, scale: decimals }),
  }));
}

/** Units of 10^-scale. */
function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  if (scale <= wanted) return units * 10n ** BigInt(wanted - scale);
  const divisor = 10n ** BigInt(scale - wanted);
  if (units % divisor !== 0n) throw new RangeError(`more than ${wanted} decimals`);
  return units / divisor;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
