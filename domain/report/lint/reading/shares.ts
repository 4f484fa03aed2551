/**
 * Shares that a report prints: which part, of which whole, how many percent. A share is taken only where the text ties
 * the three together; what merely stands near is nobody's claim.
 */
import { percent as percentOf } from '#domain/tally/shares';
import { compare, parseDecimal, type Decimal } from '#domain/values/decimal';
import { distance } from './amounts.ts';
import { sentenceAt } from './lines.ts';
import type { Mention, Numeral, Percent, Quantity, Ratio } from './mention.ts';
import type { Reading } from './reading.ts';

export interface Share {
  readonly part: Numeral & { readonly text: string };
  readonly whole: Numeral & { readonly text: string };
  readonly percent: Percent;
  /** What the part is written as. */
  readonly at: Ratio | Quantity;
}

/** The words that lead from a part to its share, at their end. */
const LEADS_TO_SHARE =
  /(?:chiếm|đạt|bằng|là|tương ứng|tương đương|tức|hay|ứng với|(?:tỷ|tỉ) (?:lệ|trọng)|[,(=:–-])(?: (?:với|là|đạt|chiếm|(?:tỷ|tỉ) (?:lệ|trọng)(?: là| đạt)?|khoảng|gần|trên|hơn|ước|xấp xỉ))*[ (]?$/u;
const STRONG =
  /chiếm|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|bằng|tương ứng|tương đương|=|\(\s?$|,\s?đạt ?$/u;
/** "48% kế hoạch", "97% số hộ": of something else than the part's whole. */
const OF_OTHER =
  /^\s?\)?\s?(?:so với|kế hoạch|dự toán|chỉ tiêu|mục tiêu|nhu cầu|cùng kỳ|khối lượng|kh(?!\p{L})|trở lên|của năm|năm trước)/u;
/** "450/500 ha, bằng 95% kế hoạch": the ratio may be that to the plan. */
const OF_PLAN = /^\s?\)?\s?(?:so với )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kh(?!\p{L}))/u;
const OF_NOUN =
  /^\s(?:(?:tổng )?số (\p{L}+)|(hộ|dân|người|thôn|bản|trường|diện|lao|trẻ|học|khối|tổng|huyện|xã|vốn))(?!\p{L})/u;

const FARTHEST = 160;

/** The shares of ratios: "35/207 xã … chiếm tỷ lệ 16,91%", "(tỷ lệ 6,64%)", "31,4% (4.213,8Km/13.405,1Km)". */
export function ratioShares(reading: Reading): readonly Share[] {
  return reading.mentions.flatMap((mentions, index) => {
    const used = new Set<Mention>();
    return mentions.flatMap((mention, position): Share[] => {
      if (mention.kind !== 'ratio') return [];
      const percent =
        percentBehind(reading, mentions, position) ??
        percentBefore(reading, mentions, position, used);
      if (!percent || percent.line !== index) return [];
      used.add(percent);
      return [
        {
          part: { ...mention.numerator, text: mention.numeratorText },
          whole: { ...mention.denominator, text: mention.denominatorText },
          percent,
          at: mention,
        },
      ];
    });
  });
}

/** The percent that the words behind a part lead to. */
export function percentBehind(
  { lines }: Reading,
  mentions: readonly Mention[],
  position: number,
): Percent | null {
  const part = mentions[position]!;
  const percent = nextFigure(mentions, position);
  const line = lines[part.line]!;
  if (!percent || percent.start - part.end > FARTHEST) return null;
  if (sentenceAt(line, part.start)[0] !== sentenceAt(line, percent.start)[0]) return null;
  const between = line.plain.slice(part.end, percent.start);
  if (/[;+]|(?:^|\s)(?:tăng|giảm|trong đó)\s|[,(]\s?còn\s/.test(between)) return null;
  if (!LEADS_TO_SHARE.test(between.slice(-48))) return null;
  // A share far behind its part says that it is one: "…, chiếm 16,91%".
  if (!STRONG.test(between.slice(-32)) && between.length > 24) return null;
  // "12/15 xã đạt trên 85%": what each of them reached.
  if (percent.qualifier !== null && /^[^,(:=;]*\sđạt\s[^,(:=;]*$/.test(between)) return null;
  if (isOfOther(line.plain, percent, part)) return null;
  return percent;
}

/** Labels in between ("hết tháng 6/2017") start another thought, unless they stand in the name of what is counted. */
function nextFigure(mentions: readonly Mention[], position: number): Percent | null {
  for (const next of mentions.slice(position + 1, position + 4)) {
    if (next.kind === 'percent') return next;
    const passes =
      next.kind === 'band' ||
      next.kind === 'year' ||
      next.kind === 'label' ||
      (next.kind === 'quantity' && next.measure?.kind === 'criteria');
    if (!passes) return null;
  }
  return null;
}

function percentBefore(
  { lines }: Reading,
  mentions: readonly Mention[],
  position: number,
  used: ReadonlySet<Mention>,
): Percent | null {
  const before = mentions[position - 1];
  const part = mentions[position]!;
  if (before?.kind !== 'percent' || used.has(before)) return null;
  const between = lines[part.line]!.plain.slice(before.end, part.start);
  const tied =
    between.length <= 40 &&
    (/^[^;.]{0,24}\(\s?(?:tương ứng|tương đương|tức|hay|với|gồm|đạt|=|là)?\s?(?:là |với )?$/.test(
      between,
    ) ||
      /^[,\s]{0,2}(?:tương ứng|tương đương|tức|hay|ứng với|=)(?: với| là)?\s$/.test(between));
  return tied ? before : null;
}

/** In points: a share so far from the printed one is of something else. */
const FAR = parseDecimal('10');

/** Whether the printed share is that of the ratio, but for a slip. */
function isNearly(percent: Percent, part: Mention): boolean {
  if (part.kind !== 'ratio') return false;
  const right = percentOf(part.numerator.value, part.denominator.value, percent.decimals);
  return right !== null && isWithin(right, percent.value, FAR);
}

export function isWithin(a: Decimal, b: Decimal, points: Decimal): boolean {
  return compare(distance(a, b), points) <= 0;
}

function isOfOther(plain: string, percent: Percent, part: Mention): boolean {
  const behind = plain.slice(percent.end, percent.end + 40);
  if (OF_OTHER.test(behind)) return !(OF_PLAN.test(behind) && isNearly(percent, part));
  const [, total, plainNoun] = OF_NOUN.exec(behind) ?? [];
  const counted = total ?? plainNoun;
  const noun = 'noun' in part ? part.noun : '';
  if (counted === undefined || noun === '' || counted === 'tổng') return false;
  return !noun.split(' ').includes(counted);
}
