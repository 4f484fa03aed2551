// Where things stand on the criteria page.
import { definedName } from '../names.ts';

export const COLUMN = {
  id: 1,
  text: 2,
  measure: 3,
  standard: 4,
  num: 5,
  den: 6,
  result: 7,
  own: 8,
  computed: 9,
  check: 10,
  note: 11,
  evidence: 12,
  /** Hidden: the sums of the check code, and the stated verdict as a number. */
  sums: [13, 14],
  code: 15,
} as const;

export const WIDTHS = [6.5, 56, 10.5, 13, 11.5, 11.5, 10.5, 11.5, 11.5, 25, 25, 23, 9, 9, 9];
/** The last column that people see. */
export const LAST = COLUMN.evidence;
/** The headings take two rows. */
export const HEADING = 7;
export const FIRST = HEADING + 2;

/** The verdict computed for an indicator, or for one part, as a name formulas can use. */
export function computedName(indicator: string, part = ''): string {
  return definedName(`${indicator}${part}.verdict`);
}
