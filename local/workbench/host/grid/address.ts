/** Addresses as Excel writes and reads them: "'Phiếu tiêu chí'!E6", "B:C", "3:5". */
import { MAX_COLUMNS, MAX_ROWS, type Area } from './area.ts';

export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : columnName(rest - 1) + letter;
}

export function columnIndex(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/** "E6", "E6:F7", "E:F", "6:7" */
export function localAddress({ row, column, rows, columns }: Area, fixed = false): string {
  const $ = fixed ? '$' : '';
  const last = { row: row + rows - 1, column: column + columns - 1 };
  if (rows === MAX_ROWS) return `${$}${columnName(column)}:${$}${columnName(last.column)}`;
  if (columns === MAX_COLUMNS) return `${$}${row + 1}:${$}${last.row + 1}`;
  const corner = (r: number, c: number) => `${$}${columnName(c)}${$}${r + 1}`;
  const first = corner(row, column);
  return rows * columns === 1 ? first : `${first}:${corner(last.row, last.column)}`;
}

/** "Phiếu!E6"; quoted where Excel would quote. */
export function fullAddress(sheet: string, area: Area, fixed = false): string {
  return `${quoted(sheet)}!${localAddress(area, fixed)}`;
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_A_CELL = /^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]?\d*$/;

function quoted(sheet: string): string {
  const plain = PLAIN_NAME.test(sheet) && !LIKE_A_CELL.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** "'Phiếu tiêu chí'!E6" → its sheet and the rest; the sheet is null where none is named. */
export function splitAddress(address: string): {
  readonly sheet: string | null;
  readonly local: string;
} {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address.trim());
  if (!found) return { sheet: null, local: address.trim() };
  const [, quotedName, plainName, local] = found;
  return { sheet: (quotedName ?? plainName)!.replaceAll("''", "'"), local: local! };
}

/** Null for what is no address: a name perhaps. */
export function parseLocal(local: string): Area | null {
  const [, first, second = first] = /^([^:]+)(?::([^:]+))?$/.exec(local.trim()) ?? [];
  const from = first === undefined ? null : parseCorner(first);
  const to = second === undefined ? null : parseCorner(second);
  if (!from || !to) return null;
  if ((from.row === null) !== (to.row === null)) return null;
  if ((from.column === null) !== (to.column === null)) return null;
  // A lone letter or number is no address; "B:B" and "3:3" are.
  if ((from.row === null || from.column === null) && !local.includes(':')) return null;
  const [row, rows] = span(from.row, to.row, MAX_ROWS);
  const [column, columns] = span(from.column, to.column, MAX_COLUMNS);
  const area = { row, column, rows, columns };
  return row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS ? area : null;
}

function parseCorner(text: string) {
  const found = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/.exec(text.trim());
  const [, letters, digits] = found ?? [];
  if (letters === undefined && digits === undefined) return null;
  return {
    row: digits === undefined ? null : Number(digits) - 1,
    column: letters === undefined ? null : columnIndex(letters),
  };
}

function span(one: number | null, other: number | null, all: number): [number, number] {
  if (one === null || other === null) return [0, all];
  return [Math.min(one, other), Math.abs(one - other) + 1];
}
