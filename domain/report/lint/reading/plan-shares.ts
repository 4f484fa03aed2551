/** "giao 3.400 triệu đồng, thực hiện 3.261 triệu đồng, đạt 95,91% kế hoạch": what was done, of what was planned. */
import { percent as percentOf } from '#domain/tally/shares';
import { isZero, parseDecimal } from '#domain/values/decimal';
import { amountOf, isSameKind } from './amounts.ts';
import type { Mention, Percent, Quantity } from './mention.ts';
import type { Reading } from './reading.ts';
import { isWithin, type Share } from './shares.ts';

const PLANNED =
  /(?:kế hoạch|dự toán|giao|phân bổ|bố trí|chỉ tiêu)(?!\p{L})[^;.,\d]{0,32}(?:\d{4}[^;.,\d]{0,16})?$/u;
const DONE =
  /(?:thực hiện|giải ngân|thanh toán|đã (?:cấp|chi|làm|trồng|xây))(?: được)?[^;.,\d]{0,16}$/;
/** Behind the unit of what was done. */
const LEADS = /^[^;.\d]{0,24}[,(] ?(?:đạt|bằng)(?: tỷ lệ)? $/;
/** Further from it, in points, the share is of something else. */
const FAR = parseDecimal('10');
const LOOK_BACK = 64;

export function planShares(reading: Reading): readonly Share[] {
  return reading.mentions.flatMap((mentions) =>
    mentions.flatMap((percent, position) => shareAt(reading, mentions, percent, position) ?? []),
  );
}

function shareAt(
  reading: Reading,
  mentions: readonly Mention[],
  percent: Mention,
  position: number,
): Share | null {
  const done = mentions[position - 1];
  const planned = mentions
    .slice(0, Math.max(0, position - 1))
    .filter((each) => each.kind === 'quantity')
    .at(-1);
  if (percent.kind !== 'percent' || done?.kind !== 'quantity' || !planned) return null;
  if (
    !done.measure ||
    !isSameKind(planned, done) ||
    !isPlanAndDone(reading, planned, done, percent)
  )
    return null;
  const [part, whole] = [amountOf(done), amountOf(planned)];
  const right = isZero(whole) ? null : percentOf(part, whole, percent.decimals);
  if (right === null || !isWithin(right, percent.value, FAR)) return null;
  return {
    part: { ...done, value: part },
    whole: { ...planned, value: whole },
    percent,
    at: done,
  };
}

function isPlanAndDone(
  { lines }: Reading,
  planned: Quantity,
  done: Quantity,
  percent: Percent,
): boolean {
  const { plain } = lines[done.line]!;
  const before = (at: number): string => plain.slice(Math.max(0, at - LOOK_BACK), at);
  return (
    PLANNED.test(before(planned.start)) &&
    DONE.test(before(done.start)) &&
    LEADS.test(plain.slice(done.end, percent.start))
  );
}
