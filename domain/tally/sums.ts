import { add, decimalText, parseDecimal, type Decimal } from '#domain/values/decimal';
import type { Entry } from '#domain/sheet/entry';

/** Numerator and denominator where both are numbers, else nothing: a share of unlike things says nothing. */
export function ratio(
  numerator: Entry | undefined,
  denominator: Entry | undefined,
): readonly [string, string] | null {
  return numerator?.state === 'value' && denominator?.state === 'value'
    ? [numerator.value, denominator.value]
    : null;
}

/** Exact sums by key, with how many gave one. */
export class Sums {
  private readonly totals = new Map<string, { sum: Decimal; count: number }>();

  add(key: string, value: string, count = 1): void {
    const known = this.totals.get(key);
    const decimal = parseDecimal(value);
    if (known) {
      known.sum = add(known.sum, decimal);
      known.count += count;
    } else {
      this.totals.set(key, { sum: decimal, count });
    }
  }

  entries(): Record<string, Sum> {
    const sorted = [...this.totals].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      sorted.map(([key, { sum, count }]) => [key, { value: decimalText(sum), count }]),
    );
  }
}

/** A sum is not a fact without the number of units in it. */
export interface Sum {
  readonly value: string;
  readonly count: number;
}
