/** How far a part of an indicator lies from its standard, in what is counted: "thêm 12 hộ". */
import type { PartResult } from '#domain/evaluation/results';
import { standardValue } from '#domain/evaluation/evaluate';
import type { Measure } from '#domain/packs/schema';
import {
  compare,
  decimalText,
  divideHalfUp,
  isZero,
  multiply,
  parseDecimal,
  subtract,
  type Decimal,
} from '#domain/values/decimal';

export interface Distance {
  /** More of the numerator, or less: the standard is a least or a most. */
  readonly direction: 'more' | 'less';
  /** A canonical decimal, whole where what is counted comes whole. */
  readonly amount: string;
}

const HUNDRED = parseDecimal('100');
/** What is measured and not counted is asked to the tenth of a metre or the hundred thousand đồng. */
const DECIMALS = 4;

/** Null where nothing is missing, or where nobody can say: no numbers, no standard, exactly so much asked. */
export function distance(measure: Measure, part: PartResult): Distance | null {
  const { verdict, numerator, denominator, threshold } = part;
  if (verdict !== 'notMet' || !numerator || !denominator || !threshold) return null;
  if (measure.kind === 'assessed' || (threshold.op !== '>=' && threshold.op !== '<=')) return null;
  const asked = askedNumerator(measure, denominator, standardValue(threshold, denominator));
  const more = threshold.op === '>=';
  const exact = more ? subtract(asked, numerator) : subtract(numerator, asked);
  const decimals = measure.whole ? 0 : DECIMALS;
  return { direction: more ? 'more' : 'less', amount: decimalText(upTo(exact, decimals)) };
}

/** Numerator at which the standard is just met. */
function askedNumerator(measure: Measure, denominator: Decimal, value: string): Decimal {
  const product = multiply(parseDecimal(value), denominator);
  // Two places more than the product has: dividing by 100 stays exact.
  return measure.kind === 'share' ? divideHalfUp(product, HUNDRED, product.scale + 2) : product;
}

/** Never less than what is missing. */
function upTo(decimal: Decimal, decimals: number): Decimal {
  const rounded = divideHalfUp(decimal, parseDecimal('1'), decimals);
  if (compare(rounded, decimal) >= 0 && !isZero(rounded)) return rounded;
  return { units: rounded.units + 1n, scale: rounded.scale };
}
