// "E6" and "A1:K60" as numbers. Rows and columns count from 1, as in the file.

export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Area {
  readonly first: Position;
  readonly last: Position;
}

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

/** Undefined for what is no cell of a sheet. */
export function parseCell(reference: string): Position | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  const position = { row: Number(digits), column: columnNumber(letters) };
  return position.row <= MAX_ROW && position.column <= MAX_COLUMN ? position : undefined;
}

/** A single cell is an area too. */
export function parseArea(reference: string): Area | undefined {
  const [from = '', to = from] = reference.split(':');
  const first = parseCell(from);
  const last = parseCell(to);
  return first && last && { first, last };
}

export function formatCell({ row, column }: Position): string {
  return `${columnLetters(column)}${row}`;
}

export function contains({ first, last }: Area, { row, column }: Position): boolean {
  return row >= first.row && row <= last.row && column >= first.column && column <= last.column;
}

/** The smallest area that holds both. */
export function including({ first, last }: Area, { row, column }: Position): Area {
  return {
    first: { row: Math.min(first.row, row), column: Math.min(first.column, column) },
    last: { row: Math.max(last.row, row), column: Math.max(last.column, column) },
  };
}

export function formatArea({ first, last }: Area): string {
  const [from, to] = [formatCell(first), formatCell(last)];
  return from === to ? from : `${from}:${to}`;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + rest);
}
