/**
 * What one cell is to hold.
 *
 * - `number` a decimal as typed into the cell: "7.48", "-3"
 * - `text`   stays a text, also when it begins with = + - @ or looks like a number
 * - `clear`  an empty cell; its format stays
 * - `cached` the result shown for a formula, which stays; `null` leaves it to be computed
 *
 * All but `cached` take the place of a formula that stands in the cell.
 */
export type CellContent =
  | { readonly number: string }
  | { readonly text: string }
  | { readonly clear: true }
  | { readonly cached: string | number | boolean | null };

export interface CellChange {
  /** The name on its tab. */
  readonly sheet: string;
  /** "E6" */
  readonly cell: string;
  readonly set: CellContent;
}
