/** Which numbers are of one kind, and how they compare: "25 danh mục công trình" and "07 công trình", tỷ and triệu. */
import { compare, multiply, parseDecimal, subtract, type Decimal } from '#domain/values/decimal';
import type { Quantity } from './mention.ts';

type Counted = Pick<Quantity, 'noun'>;

/** "điểm trường" and "điểm phục vụ" are two things, "mô hình chăn nuôi" and "mô hình trồng trọt" one. */
const NEEDS_SECOND_WORD = new Set('điểm công lượt trạm cán cuộc bộ cơ đơn danh'.split(' '));

export function countsSame(a: Counted, b: Counted): boolean {
  const [headA = '', ...restA] = a.noun.split(' ');
  const [headB = '', ...restB] = b.noun.split(' ');
  if (headA === '' || headB === '') return false;
  if (headA === headB) return !NEEDS_SECOND_WORD.has(headA) || restA[0] === restB[0];
  // One of them carries a counter before it: "danh mục công trình".
  return holds(restA, headB, restB) || holds(restB, headA, restA);
}

function holds(words: readonly string[], head: string, rest: readonly string[]): boolean {
  return words.slice(0, 3).join(' ').includes(`${head} ${rest[0]}`);
}

export function isSameKind(a: Quantity, b: Quantity): boolean {
  return a.measure || b.measure ? a.measure?.kind === b.measure?.kind : countsSame(a, b);
}

/** In the unit in which amounts of the kind compare. */
export function amountOf({ value, measure }: Quantity): Decimal {
  return measure ? multiply(value, measure.factor) : value;
}

export function exceeds(part: Quantity, whole: Quantity): boolean {
  return compare(amountOf(part), amountOf(whole)) > 0;
}

const TWENTIETH = parseDecimal('0.05');

/** Within a twentieth of the whole, or some: what comes that close meant to be it. */
export function isNear(sum: Decimal, whole: Decimal, twentieths = 1): boolean {
  const tolerance = multiply(whole, multiply(TWENTIETH, parseDecimal(String(twentieths))));
  return compare(distance(sum, whole), tolerance) <= 0;
}

export function distance(a: Decimal, b: Decimal): Decimal {
  const apart = subtract(a, b);
  return apart.units < 0n ? { ...apart, units: -apart.units } : apart;
}
