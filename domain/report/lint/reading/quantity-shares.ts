/** Shares of counts and amounts whose whole stands elsewhere: above in a list, before in the sentence, or is known. */
import {
  compare,
  isZero,
  multiply,
  parseDecimal,
  subtract,
  sumDecimals,
} from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { percent as percentOf } from '#domain/tally/shares';
import { amountOf, countsSame } from './amounts.ts';
import type { BandGroup } from './bands.ts';
import type { Breakdown } from './breakdowns.ts';
import { sentenceAt } from './lines.ts';
import type { Mention, Numeral, Percent, Quantity } from './mention.ts';
import { isOfCommunes, within, type Reading } from './reading.ts';
import { percentBehind, type Share } from './shares.ts';

/** "chiếm 18,36% số xã" */
const OF_COMMUNES = /^\s?(?:trên |so với )?(?:tổng )?số xã(?!\p{L})/u;
/** A whole that gives a share so far from the printed one, in points, is another whole. */
const FAR = parseDecimal('10');
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
      if (mention.kind !== 'quantity') return [];
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
  const listed = wholeOf.get(part);
  if (listed) return listed;
  const { plain } = reading.lines[percent.line]!;
  if (
    reading.communes !== null &&
    isOfCommunes(part) &&
    OF_COMMUNES.test(plain.slice(percent.end, percent.end + 32))
  ) {
    return { value: parseDecimal(reading.communes), decimals: 0, text: reading.communes };
  }
  return sameInSentence(reading, part, percent);
}

/** "Có 74 trang trại …, số trang trại đạt tiêu chí là 43 trang trại chiếm 58%". */
function sameInSentence({ lines, mentions }: Reading, part: Quantity, percent: Percent) {
  const line = lines[part.line]!;
  const [start] = sentenceAt(line, part.start);
  const before = within(mentions[part.line]!, Math.max(start, part.start - LOOK_BACK), part.start);
  const whole = before.find(
    (each): each is Quantity =>
      each.kind === 'quantity' &&
      countsSame(each, part) &&
      compare(amountOf(each), amountOf(part)) > 0,
  );
  if (!whole) return null;
  const right = percentOf(amountOf(part), amountOf(whole))!;
  const apart = subtract(right, percent.value);
  const near = compare(multiply(apart, apart), multiply(FAR, FAR)) <= 0;
  return near ? { ...whole, value: amountOf(whole) } : null;
}
