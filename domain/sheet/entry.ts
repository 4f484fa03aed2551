/**
 * What stands behind one cell of a sheet. An address without an entry is an empty cell: not answered.
 *
 * - `value`    a decimal string in canonical form ("0", "7.48", "-3"), or for a verdict address "met" / "notMet"
 * - `none`     KPS, không phát sinh: the thing counted does not exist in this commune
 * - `pending`  CCSL, chưa có số liệu: it exists, the figure is not known yet
 * - `unread`   something was typed that is no answer yet; kept letter by letter until a person settles it
 */
export type Entry =
  | { readonly state: 'value'; readonly value: string }
  | { readonly state: 'none' }
  | { readonly state: 'pending' }
  | { readonly state: 'unread'; readonly raw: string };

/** The codes typed into a cell for the two states that are not numbers. ASCII, so that both Unicode forms agree. */
export const STATE_CODES = { none: 'KPS', pending: 'CCSL' } as const;

/**
 * Decimals that an entry may have and still be decided on. A measured length has four; more come from a division
 * that was pasted, and plain formulas, which compare rounded products, would see another number than we do.
 */
export const MAX_DECIMALS = 4;

export type Verdict = 'met' | 'notMet' | 'unknown';

/** The verdict a person writes: never "unknown", which is what an empty cell says. */
export type StatedVerdict = Exclude<Verdict, 'unknown'>;
