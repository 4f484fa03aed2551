/** Pieces of sentences that every language puts together alike. */

/** More than these nobody reads in a sentence. */
const ITEMS_SHOWN = 5;
const LONGEST_QUOTE = 60;

/** "A, B, C", and past five of them how many more in the words of `more`. */
export function listed(items: readonly string[], more: (count: number) => string): string {
  const rest = items.length - ITEMS_SHOWN;
  if (rest <= 0) return items.join(', ');
  return `${items.slice(0, ITEMS_SHOWN).join(', ')} ${more(rest)}`;
}

/** What a person typed, on one line and cut where it is long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const points = [...line];
  const shown =
    points.length > LONGEST_QUOTE ? `${points.slice(0, LONGEST_QUOTE).join('')}…` : line;
  return `“${shown}”`;
}

/** The first digits of a hash are enough to tell packs apart; what is no hash is left whole. */
export function shortHash(text: string): string {
  return /^[0-9a-f]{64}$/.test(text) ? text.slice(0, 8) : text;
}
