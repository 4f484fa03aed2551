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
/** Mentions further back are of something else. */
const NEAREST = 5;

export function planShares(reading: Reading): readonly Share[] {
  return reading.mentions.flatMap((mentions) =>
    mentions.flatMap((mention, position) =>
      mention.kind === 'percent'
        ? (shareAt(reading, mentions.slice(Math.max(0, position - NEAREST), position), mention) ??
          [])
        : [],
    ),
  );
}

function shareAt(reading: Reading, before: readonly Mention[], percent: Percent): Share | null {
  const done = before.at(-1);
  const planned = before
    .slice(0, -1)
    .filter((each) => each.kind === 'quantity')
    .at(-1);
  if (done?.kind !== 'quantity' || !done.measure || !planned) return null;
  if (!isSameKind(planned, done) || !isPlanAndDone(reading, planned, done, percent)) return null;
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
