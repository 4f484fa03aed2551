/** Pieces of sentences that every language puts together alike. */
import { STATE_CODES } from '#domain/sheet/entry';

/** More than these nobody reads in a sentence. */
const ITEMS_SHOWN = 5;
const LONGEST_QUOTE = 60;

/** What a cell for a verdict takes, in whatever language one speaks about it. */
export const VERDICT_WORDS = [
  'Đạt',
  'Chưa đạt',
  'Không đạt',
  STATE_CODES.none,
  STATE_CODES.pending,
];

/**
 * "A, B, C", and past five of them how many more in the words of `more`. Items that hold commas themselves are told
 * apart by another `mark`.
 */
export function listed(
  items: readonly string[],
  more: (count: number) => string,
  mark = ', ',
): string {
  const rest = items.length - ITEMS_SHOWN;
  if (rest <= 0) return items.join(mark);
  return `${items.slice(0, ITEMS_SHOWN).join(mark)} ${more(rest)}`;
}

/** Whether nothing but blanks keeps what was typed from being one of the words that a cell takes. */
export function isSpaced(raw: string, words: readonly string[]): boolean {
  const bare = bareText(raw).toLowerCase();
  return bare !== raw.toLowerCase() && words.some((word) => word.toLowerCase() === bare);
}

export function bareText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What a person typed, on one line and cut where it is long. */
export function quoted(text: string): string {
  const line = bareText(text);
  const points = [...line];
  const shown =
    points.length > LONGEST_QUOTE ? `${points.slice(0, LONGEST_QUOTE).join('')}…` : line;
  return `“${shown}”`;
}

/** The first digits of a hash are enough to tell packs apart; what is no hash is left whole. */
export function shortHash(text: string): string {
  return /^[0-9a-f]{64}$/.test(text) ? text.slice(0, 8) : text;
}
