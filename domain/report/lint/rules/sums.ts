/** Totals against the parts that the text gives them. */
import {
  compare,
  decimalText,
  divideHalfUp,
  parseDecimal,
  sumDecimals,
  type Decimal,
} from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { reportFinding, type ReportFinding } from '../catalogue.ts';
import { amountOf, distance, exceeds, isNear } from '../reading/amounts.ts';
import type { Breakdown } from '../reading/breakdowns.ts';
import type { Quantity } from '../reading/mention.ts';
import { phraseOf, quoteOf } from '../reading/quote.ts';
import type { Reading } from '../reading/reading.ts';
import type { Scene } from './rule.ts';

/** "trong đó" that comes so close, in pieces, meant to be all of it. */
const CLOSE_COUNT = parseDecimal('2');
const MANY = parseDecimal('20');

/** Amounts of these kinds do not overlap: what is in one part is in no other. */
const EXCLUSIVE = new Set(['money', 'days', 'area', 'volume', 'mass']);

export function* sums({ reading, lists }: Scene): Iterable<ReportFinding> {
  for (const list of lists) {
    const larger = list.parts.filter((part) => exceeds(part, list.whole) && isExact(part));
    for (const part of larger) yield overWhole(reading, part, list.whole);
    if (larger.length > 0 || list.parts.length < 2 || list.gaps) continue;
    if (![list.whole, ...list.parts].every(isExact)) continue;
    const sum = sumDecimals(list.parts.map(amountOf));
    const code = verdict(list, sum);
    if (code) yield differs(reading, code, list, sum);
  }
}

/** "trên 300" may be any number above. */
export function isExact({ qualifier }: Quantity): boolean {
  return qualifier === null;
}

function verdict(
  { whole, complete }: Breakdown,
  sum: Decimal,
): 'report.sum' | 'report.sumOpen' | null {
  const total = amountOf(whole);
  const off = compare(sum, total);
  if (off === 0) return null;
  if (complete) return 'report.sum';
  if (off > 0 && EXCLUSIVE.has(whole.measure?.kind ?? '')) return 'report.sum';
  return isClose(sum, whole) ? 'report.sumOpen' : null;
}

function isClose(sum: Decimal, whole: Quantity): boolean {
  const total = amountOf(whole);
  if (isNear(sum, total)) return true;
  if (whole.measure) return digitsOf(sum) === digitsOf(total);
  return compare(distance(sum, total), CLOSE_COUNT) <= 0 && compare(total, MANY) >= 0;
}

/** 168.000 and 186.000: two digits changed places. */
function digitsOf(amount: Decimal): string {
  return [...decimalText(amount)].sort().join('');
}

function differs(
  reading: Reading,
  code: 'report.sum' | 'report.sumOpen',
  { whole, parts }: Breakdown,
  sum: Decimal,
): ReportFinding {
  const text = inUnitOf(whole, sum);
  return reportFinding(
    code,
    { parts: parts.map((part) => part.text), sum: text, whole: whole.text },
    {
      line: reading.lines[whole.line]!.no,
      quote: quoteOf(reading, whole, parts.at(-1)),
      expected: text,
    },
  );
}

/** An amount printed in the unit of the whole. */
export function inUnitOf({ measure }: Quantity, amount: Decimal): string {
  if (!measure) return formatVi(amount);
  return formatVi(decimalText(divideHalfUp(amount, measure.factor, 3)));
}

export function overWhole(reading: Reading, part: Quantity, whole: Quantity): ReportFinding {
  const bound = phraseOf(reading, whole);
  return reportFinding(
    'report.partOverWhole',
    {
      part: phraseOf(reading, part),
      whole: whole.qualifier === '>' ? `trên ${bound}` : bound,
      wholeLine: reading.lines[whole.line]!.no,
    },
    {
      line: reading.lines[part.line]!.no,
      quote: phraseOf(reading, part),
      expected: `≤ ${bound}`,
    },
  );
}
