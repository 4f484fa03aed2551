/**
 * What Excel hands over, read at the door. A blank cell arrives as 0 on the desktop, as null on the web and as "" from
 * a formula; all three are the same here, so that a workbook says the same wherever it is opened.
 */
import {
  decimalFromDouble,
  isNegative,
  isWhole,
  parseDecimal,
  type Decimal,
} from '#domain/values/decimal';
import { FunctionError, type Row } from './function-error.ts';

/** One argument, or one cell of a range: a number, a text, true or false, nothing, or an error value. */
export type Cell = unknown;
export type Range = readonly (readonly Cell[])[];

export function isBlank(cell: Cell): boolean {
  if (typeof cell === 'string') return cell.trim() === '';
  return cell === null || cell === undefined || cell === 0;
}

/** Whether an argument was left out; a range that was given is always an array. */
export function isOmitted<Argument>(
  argument: Argument | null | undefined,
): argument is null | undefined {
  return argument === null || argument === undefined;
}

/** What stands in the cell as text; "" for a blank. `row` is for the sentence. */
export function textOf(cell: Cell, row: Row = null): string {
  if (isBlank(cell)) return '';
  switch (typeof cell) {
    case 'string':
      return cell.normalize('NFC');
    case 'number':
      return decimalFromDouble(cell);
    case 'boolean':
      return cell ? 'TRUE' : 'FALSE';
    default:
      throw new FunctionError('cell.error', { row });
  }
}

/** The number in a cell, as exact as Excel holds it; 0 for a blank. A text is no number, whatever its digits. */
export function decimalOf(cell: Cell, row: Row = null): Decimal {
  if (isBlank(cell)) return parseDecimal('0');
  if (typeof cell !== 'number' || !Number.isFinite(cell)) {
    throw new FunctionError('cell.notNumber', { text: textOf(cell, row), row });
  }
  return parseDecimal(decimalFromDouble(cell));
}

/** How many of something: whole, 0 or more. */
export function countOf(cell: Cell, row: Row = null): number {
  const count = decimalOf(cell, row);
  if (isNegative(count)) throw new FunctionError('cell.negative', { row });
  if (!isWhole(count)) throw new FunctionError('cell.notWhole', { row });
  return Number(cell ?? 0);
}

/** The cells of one column, or of one row. */
export function listOf(range: Range): readonly Cell[] {
  if (range.every((row) => row.length === 1)) return range.map(([cell]) => cell);
  if (range.length === 1) return range[0]!;
  throw new FunctionError('range.notColumn', {});
}
