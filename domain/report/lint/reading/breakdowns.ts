/**
 * Totals with their parts: "43 xã (gồm 24 xã …; 14 xã …; 05 xã …)", "168.000 triệu đồng …. Trong đó: …", a line that
 * ends in a colon and the bullets below it.
 */
import { sumDecimals } from '#domain/values/decimal';
import { amountOf, countsSame, isNear, isSameKind } from './amounts.ts';
import { isChange } from './changes.ts';
import { sentenceAt } from './lines.ts';
import { measureAt } from './measures.ts';
import { isCounted, type Mention, type Quantity, type Ratio } from './mention.ts';
import { within, type Reading } from './reading.ts';

export interface Breakdown {
  readonly whole: Quantity;
  /** One for each item of the list that has a number of the same kind. */
  readonly parts: readonly Quantity[];
  /** "gồm", "chia ra": nothing else is in the whole. "trong đó" leaves that open. */
  readonly complete: boolean;
  /** Something of the list could not be read as a part: then no sum says anything. */
  readonly gaps: boolean;
}

const CUE =
  /(trong đó)(?: (?:gồm(?: có)?|bao gồm|có|chia ra))?|(bao gồm|gồm(?: có)?|chia ra|phân ra)|(cụ thể)(?: như sau| là)?|(như sau)(?=:)/g;
/** Behind these the list is over. */
const OVER =
  /(?:nâng|đưa) (?:tổng |số |lên)|lũy kế|so với|tính đến|đến nay|hiện nay|(?:tăng|giảm) (?:thêm )?\d|[,;] phấn đấu|ngoài ra|bên cạnh đó/;
/** Lists are not longer; what is has another meaning. */
const MOST_PARTS = 24;
const LONGEST_LIST = 2_000;
const LINES_BELOW = 30;

export function breakdowns(reading: Reading): readonly Breakdown[] {
  return reading.lines.flatMap(({ plain }, line) =>
    reading.mentions[line]!.length === 0
      ? []
      : [...plain.matchAll(CUE)].flatMap((cue) => breakdownAt(reading, line, cue) ?? []),
  );
}

function breakdownAt(reading: Reading, line: number, cue: RegExpMatchArray): Breakdown | null {
  const at = cue.index!;
  const end = at + cue[0].length;
  const whole = wholeBefore(reading, line, at, end);
  if (!whole) return null;
  const items = itemsBehind(reading, line, at, end);
  const parts = items.flatMap((item) => partOf(whole, item) ?? []);
  const [first] = parts;
  if (!first) return null;
  const named = sameCounted(whole, parts);
  const complete = cue[1] === undefined || cue[0].includes('gồm') || cue[0].includes('chia');
  return {
    whole,
    parts: named,
    complete: complete && named.length > 1,
    gaps: named.length < items.filter((item) => item.some(isCounted)).length,
  };
}

/**
 * The last count or amount before the list, in its sentence; where the list starts one, the last one of its kind in the
 * sentence or line before.
 */
function wholeBefore(reading: Reading, index: number, at: number, end: number): Quantity | null {
  const { lines, mentions } = reading;
  const line = lines[index]!;
  const [start] = sentenceAt(line, at);
  const before = line.plain.slice(Math.max(start, at - LONGEST_LIST), at);
  if (before.trim() !== '') {
    const from = at - before.length + before.lastIndexOf(';') + 1;
    const last = countedIn(reading, index, from, at).at(-1);
    if (last) return wholeOf(reading, last);
    if (line.plain.slice(from, at).trim() !== '') return null;
  }
  const above =
    before.trim() !== ''
      ? countedIn(reading, index, start, at)
      : start > line.start
        ? countedIn(reading, index, sentenceAt(line, start - 1)[0], at)
        : countedIn(reading, index - 1, 0, Infinity);
  const quantities = above.map((each) => wholeOf(reading, each)).reverse();
  const first = within(mentions[index]!, end, end + LONGEST_LIST).find(
    (each) => each.kind === 'quantity',
  );
  const same = first && quantities.find((each) => isSameKind(first, each));
  if (start <= line.start || before.trim() !== '') return same ?? null;
  // "… 168.000 triệu đồng để …. Trong đó:": money before anything else that is counted.
  return (
    same ?? quantities.find(({ measure }) => measure?.kind === 'money') ?? quantities[0] ?? null
  );
}

function countedIn(reading: Reading, line: number, from: number, to: number): (Quantity | Ratio)[] {
  const mentions = reading.mentions[line] ?? [];
  return within(mentions, Math.max(from, to === Infinity ? from : to - LONGEST_LIST), to)
    .filter(isCounted)
    .filter((each) => each.kind === 'ratio' || each.measure?.kind !== 'criteria')
    .filter((each) => !isChange(reading, each));
}

/** "231.900/386.500 triệu đồng, đạt 60%. Gồm: …": what there is of what was planned is what a list takes apart. */
function wholeOf({ lines }: Reading, counted: Quantity | Ratio): Quantity {
  if (counted.kind === 'quantity') return counted;
  const { line, start, end, noun, numerator, numeratorText: text } = counted;
  const measure = measureAt(lines[line]!.plain, end)?.measure ?? null;
  return { kind: 'quantity', line, start, end, noun, measure, qualifier: null, ...numerator, text };
}

/** What the list holds, an item each: up to its bracket, the end of its sentence, or the bullets below. */
function itemsBehind(
  reading: Reading,
  index: number,
  at: number,
  from: number,
): readonly (readonly Mention[])[] {
  const { lines, mentions } = reading;
  const line = lines[index]!;
  const [, sentenceEnd] = sentenceAt(line, at);
  const rest = line.plain.slice(from, Math.min(sentenceEnd, from + LONGEST_LIST));
  if (/^[^\d]{0,40}:?\s*$/.test(rest) && line.plain.trimEnd().endsWith(':')) {
    return bulletsBelow(reading, index);
  }
  const openings = opened(line.plain.slice(Math.max(0, at - LONGEST_LIST), at));
  const to = from + closingOf(rest, openings);
  const flat = unbracketed(line.plain, from, within(mentions[index]!, from, to));
  const mark = line.plain.slice(from, to).includes(';') ? ';' : ',';
  return itemsOf(line.plain, flat, from, to, mark);
}

/** Without what stands in brackets of its own: "70.000 triệu đồng (vốn đầu tư 50.000 triệu đồng)". */
export function unbracketed(
  text: string,
  from: number,
  mentions: readonly Mention[],
): readonly Mention[] {
  let at = from;
  let depth = 0;
  return mentions.filter(({ start }) => {
    for (; at < start; at += 1) {
      if (text[at] === '(') depth += 1;
      else if (text[at] === ')') depth -= 1;
    }
    return depth <= 0;
  });
}

function opened(text: string): number {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** Where the list ends: at the bracket it stands in, or where other matters begin. */
export function closingOf(rest: string, openings: number): number {
  const over = OVER.exec(rest)?.index ?? rest.length;
  if (openings === 0) return over;
  let depth = 0;
  for (let at = 0; at < over; at += 1) {
    if (rest[at] === '(') depth += 1;
    if (rest[at] === ')' && (depth -= 1) < 0) return at;
  }
  return over;
}

/** Numbers between two marks are one item; a comma inside a name ("lương thực, thực phẩm") makes none. */
export function itemsOf(
  plain: string,
  mentions: readonly Mention[],
  from: number,
  to: number,
  mark: string,
): readonly (readonly Mention[])[] {
  const items: Mention[][] = [];
  let last = from;
  for (const mention of mentions.slice(0, 4 * MOST_PARTS)) {
    const between = plain.slice(last, Math.min(mention.start, to));
    const starts = between.includes(mark) || (mark === ',' && /[;+]|(?:^|\s)và\s/.test(between));
    if (items.length === 0 || starts) items.push([mention]);
    else items.at(-1)!.push(mention);
    last = mention.end;
  }
  return items;
}

function bulletsBelow(
  { lines, mentions }: Reading,
  index: number,
): readonly (readonly Mention[])[] {
  const items: (readonly Mention[])[] = [];
  const own = lines[index]!;
  const depth = markOf(own.text);
  for (let n = index + 1; n < Math.min(lines.length, index + LINES_BELOW); n += 1) {
    const line = lines[n]!;
    if (line.text.trim() === '') continue;
    if (!line.bullet || line.heading) break;
    const mark = markOf(line.text);
    if (items.length > 0 && mark === depth && own.bullet) break;
    if (own.bullet && mark === depth) break;
    items.push(mentions[n]!);
  }
  return items;
}

/** "1." and "2." are one kind of mark, "-" and "+" are two. */
function markOf(text: string): string {
  return /^\s*(?:[\d.]+|\S)/.exec(text)?.[0].trim().replace(/\d+/g, '1') ?? '';
}

/** The first number of an item that is of the kind of the whole. */
export function partOf(whole: Quantity, item: readonly Mention[]): Quantity | null {
  return (
    item.find(
      (each): each is Quantity =>
        each.kind === 'quantity' && each.measure?.kind === whole.measure?.kind,
    ) ?? null
  );
}

/**
 * Counts of the same thing where the first part is one; else ("33 bưu cục, 135 điểm, 61 thùng thư") all of them, and
 * so where all of them come to the whole or next to it.
 */
function sameCounted(whole: Quantity, parts: readonly Quantity[]): readonly Quantity[] {
  if (whole.measure) return parts;
  const same = parts.filter((part) => countsSame(whole, part));
  if (parts.length > 2 && isNear(sumDecimals(parts.map(amountOf)), amountOf(whole))) return parts;
  return parts.length === 1 || same.length > 1 || same[0] === parts[0] ? same : parts;
}
