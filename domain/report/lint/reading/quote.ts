import { measureAt } from './measures.ts';
import type { Mention } from './mention.ts';
import type { Reading } from './reading.ts';

const LONGEST = 160;
const LONGEST_WORD = 16;

/** The stretch from one mention to another on its line, as written; long ones lose their middle. */
export function quoteOf(
  { lines }: Pick<Reading, 'lines'>,
  from: Mention,
  to: Mention = from,
): string {
  const text = lines[from.line]!.text;
  if (to.line !== from.line) return from.text;
  const [start, end] = [Math.min(from.start, to.start), Math.max(from.end, to.end)];
  const stretch = text.slice(start, end);
  return stretch.length <= LONGEST ? stretch : `${from.text} … ${to.text}`;
}

/** The mention with what it counts: "15.000 triệu đồng", "35/207 xã". */
export function phraseOf({ lines }: Pick<Reading, 'lines'>, mention: Mention): string {
  const { text, plain } = lines[mention.line]!;
  const measured = mention.kind === 'quantity' && mention.measure && measureAt(plain, mention.end);
  const noun = /^\s?\p{L}+/u.exec(text.slice(mention.end, mention.end + LONGEST_WORD))?.[0] ?? '';
  return text.slice(mention.start, measured ? measured.end : mention.end + noun.length);
}
