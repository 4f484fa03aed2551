/** What a cell of a file holds, in the words of the grid. */
import type { Cell, CellValue as FileValue } from 'hucre';
import type { CellValue } from '../host/grid/cell.ts';

export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
}

export function contentOf({ value, formula, formulaResult }: Cell): CellContent {
  const result = valueOf(formula === undefined ? value : (formulaResult ?? value));
  return { value: result, formula: formula ? `=${formula}` : null };
}

/** Dates are numbers, as in Excel. */
function valueOf(value: FileValue): CellValue {
  if (value === null) return '';
  return value instanceof Date ? serialOf(value) : value;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days since the last day of 1899, and one more since Excel thinks that 1900 was a leap year. */
function serialOf(date: Date): number {
  return (date.getTime() - Date.UTC(1899, 11, 30)) / DAY_MS;
}
