/** Parts first and their total behind them: "25 hợp tác xã, 9 doanh nghiệp, 13 hộ, tổng cộng 47 chủ thể". */
import { sumDecimals } from '#domain/values/decimal';
import { amountOf, countsSame, isNear } from './amounts.ts';
import { unbracketed, type Breakdown } from './breakdowns.ts';
import { sentenceAt } from './lines.ts';
import type { Mention, Quantity } from './mention.ts';
import { within, type Reading } from './reading.ts';

const TOTAL = /(?:tổng cộng|[,;] (?:tất cả|cộng))(?: là| có|:)? ?$/;
const LONGEST_CUE = 24;
const LONGEST_LIST = 400;
const FEWEST_PARTS = 2;

export function totalsBehind(reading: Reading): readonly Breakdown[] {
  return reading.mentions.flatMap((mentions) =>
    mentions.flatMap((mention) =>
      mention.kind === 'quantity' && isTotal(reading, mention)
        ? (breakdownOf(reading, mention) ?? [])
        : [],
    ),
  );
}

function isTotal({ lines }: Reading, { line, start }: Mention): boolean {
  return TOTAL.test(lines[line]!.plain.slice(Math.max(0, start - LONGEST_CUE), start));
}

function breakdownOf(reading: Reading, whole: Quantity): Breakdown | null {
  const { plain, ...line } = reading.lines[whole.line]!;
  const [start] = sentenceAt(line, whole.start);
  const before = plain.slice(Math.max(start, whole.start - LONGEST_LIST), whole.start);
  const lead = before.search(/:[^:]*$/) + 1;
  const from = whole.start - before.length + lead;
  const parts = unbracketed(plain, from, within(reading.mentions[whole.line]!, from, whole.start))
    .filter((each): each is Quantity => each.kind === 'quantity')
    .filter((each) => each.measure?.kind === whole.measure?.kind);
  if (parts.length < FEWEST_PARTS) return null;
  const alike = whole.measure !== null || parts.every((part) => countsSame(part, whole));
  const near = isNear(sumDecimals(parts.map(amountOf)), amountOf(whole));
  return near || alike ? { whole, parts, complete: near, gaps: false } : null;
}
