/** Shares of counts and amounts whose whole stands elsewhere: above in a list, before in the sentence, or is known. */
import { compare, isZero, parseDecimal, sumDecimals, type Decimal } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { percent as percentOf } from '#domain/tally/shares';
import { amountOf, countsSame, isSameKind } from './amounts.ts';
import type { BandGroup } from './bands.ts';
import type { Breakdown } from './breakdowns.ts';
import { isChange } from './changes.ts';
import { sentenceAt } from './lines.ts';
import type { Mention, Numeral, Percent, Quantity } from './mention.ts';
import { isOfCommunes, within, type Reading } from './reading.ts';
import { isWithin, percentBehind, type Share } from './shares.ts';

/** "chiếm 18,36% số xã" */
const OF_COMMUNES = /^\s?(?:trên |so với )?(?:tổng )?số xã(?!\p{L})/u;
/** A whole that gives a share so far from the printed one, in points, is another whole. */
const FAR = parseDecimal('10');
/** The same for a whole of another sentence. */
const NEAR = parseDecimal('4');
/** An amount that "đạt 66,47%" is that much of what was planned for it, not of the list it stands in. */
const REACHED = /[,(] ?đạt(?: tỷ lệ)? $/;
const FARTHEST_BEHIND = 64;
const LOOK_BACK = 400;

export function quantityShares(
  reading: Reading,
  lists: readonly Breakdown[],
  groups: readonly BandGroup[],
): readonly Share[] {
  const wholeOf = new Map<Mention, Whole>();
  for (const { bands, whole } of groups) {
    // Every commune is in one band; without a total they are it themselves.
    const all = whole ?? sumDecimals(bands.map(({ count }) => count));
    for (const { at } of bands) wholeOf.set(at, { value: all, decimals: 0, text: formatVi(all) });
  }
  for (const { whole, parts } of lists) {
    for (const part of parts) wholeOf.set(part, { ...whole, value: amountOf(whole) });
  }
  return reading.mentions.flatMap((mentions) =>
    mentions.flatMap((mention, position): Share[] => {
      if (mention.kind !== 'quantity' || isChange(reading, mention)) return [];
      const percent = percentBehind(reading, mentions, position);
      const whole = percent && wholeFor(reading, wholeOf, mention, percent);
      if (!percent || !whole || isZero(whole.value)) return [];
      return [{ part: { ...mention, value: amountOf(mention) }, whole, percent, at: mention }];
    }),
  );
}

type Whole = Numeral & { readonly text: string };

function wholeFor(
  reading: Reading,
  wholeOf: ReadonlyMap<Mention, Whole>,
  part: Quantity,
  percent: Percent,
): Whole | null {
  const line = reading.lines[percent.line]!;
  const { plain } = line;
  const listed = wholeOf.get(part);
  if (listed) {
    const isOfPlan = part.measure && REACHED.test(plain.slice(part.end, percent.start));
    return isOfPlan ? null : listed;
  }
  if (
    reading.communes !== null &&
    isOfCommunes(part) &&
    OF_COMMUNES.test(plain.slice(percent.end, percent.end + 32))
  ) {
    return { value: parseDecimal(reading.communes), decimals: 0, text: reading.communes };
  }
  return (
    wholeBehind(reading, percent, part) ??
    sameBefore(reading, part, percent, sentenceAt(line, part.start)[0], FAR) ??
    sameBefore(reading, part, percent, line.start, NEAR)
  );
}

/** "98,30% tổng số hộ (25.604 hộ)", "(chiếm 49,31%) trên tổng số 432.700 triệu đồng". */
const WHOLE_BEHIND =
  /^\s?\)?\s?(?:trên |trong |của |so với )?tổng (?:số|nguồn|vốn)[^;.,\d]{0,24}$/u;

function wholeBehind({ lines, mentions }: Reading, percent: Percent, part: Quantity): Whole | null {
  const [whole] = within(mentions[percent.line]!, percent.end, percent.end + FARTHEST_BEHIND);
  if (whole?.kind !== 'quantity' || !isSameKind(whole, part)) return null;
  const between = lines[percent.line]!.plain.slice(percent.end, whole.start);
  return WHOLE_BEHIND.test(between) ? { ...whole, value: amountOf(whole) } : null;
}

/** "Có 74 trang trại …, số trang trại đạt tiêu chí là 43 trang trại chiếm 58%", in one sentence or two. */
function sameBefore(
  { mentions }: Reading,
  part: Quantity,
  percent: Percent,
  from: number,
  tolerance: Decimal,
): Whole | null {
  const before = within(mentions[part.line]!, Math.max(from, part.start - LOOK_BACK), part.start);
  const whole = before.find(
    (each): each is Quantity =>
      each.kind === 'quantity' &&
      countsSame(each, part) &&
      compare(amountOf(each), amountOf(part)) > 0,
  );
  if (!whole) return null;
  const right = percentOf(amountOf(part), amountOf(whole))!;
  return isWithin(right, percent.value, tolerance) ? { ...whole, value: amountOf(whole) } : null;
}
