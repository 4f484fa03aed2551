/**
 * Totals whose parts follow without a word that says so: "120 công trình: 45 …, 30 …, 46 …", "12 văn bản (04 quyết
 * định, 03 kế hoạch, 05 công văn)". Taken where the parts come to the total or near it; else they are something else.
 */
import { sumDecimals } from '#domain/values/decimal';
import { amountOf, isNear } from './amounts.ts';
import { closingOf, itemsOf, partOf, unbracketed, type Breakdown } from './breakdowns.ts';
import { sentenceAt } from './lines.ts';
import type { Quantity } from './mention.ts';
import { within, type Reading } from './reading.ts';

const OPENS = /^[^\d.,;:()]{0,40}(?:\((?!\s?(?:gồm|bao gồm|trong đó))|:\s)/u;
const LONGEST_LIST = 600;
const FEWEST_PARTS = 3;
/** In twentieths of the total, as isNear. */
const SMALL_LISTS_TOO = 2;

export function enumerations(reading: Reading): readonly Breakdown[] {
  return reading.mentions.flatMap((mentions) =>
    mentions.flatMap((mention) =>
      mention.kind === 'quantity' ? (enumerationAt(reading, mention) ?? []) : [],
    ),
  );
}

function enumerationAt(reading: Reading, whole: Quantity): Breakdown | null {
  const line = reading.lines[whole.line]!;
  const opening = OPENS.exec(line.plain.slice(whole.end, whole.end + 48));
  if (!opening) return null;
  const from = whole.end + opening[0].length;
  const [, sentenceEnd] = sentenceAt(line, whole.start);
  const rest = line.plain.slice(from, Math.min(sentenceEnd, from + LONGEST_LIST));
  const to = from + closingOf(rest, opening[0].endsWith('(') ? 1 : 0);
  const flat = unbracketed(line.plain, from, within(reading.mentions[whole.line]!, from, to));
  const mark = line.plain.slice(from, to).includes(';') ? ';' : ',';
  const items = itemsOf(line.plain, flat, from, to, mark);
  const parts = items.flatMap((item) => partOf(whole, item) ?? []);
  if (parts.length < FEWEST_PARTS || parts.length < items.length) return null;
  return isNear(sumDecimals(parts.map(amountOf)), amountOf(whole), SMALL_LISTS_TOO)
    ? { whole, parts, complete: true, gaps: false }
    : null;
}
