/** Tables in the text: rows of cells a tab or a bar apart, as a Word document or a spreadsheet gives them. */
import { parseDecimal } from '#domain/values/decimal';
import { digitReadings } from '#domain/values/grouped-digits';
import type { ReportLine } from './lines.ts';
import type { Numeral } from './mention.ts';

export interface TableCell {
  readonly text: string;
  /** For matching. */
  readonly plain: string;
  readonly number: Numeral | null;
  /** The two sides of "60/124". */
  readonly ratio: readonly [part: TableCell, whole: TableCell] | null;
}

export type RowKind = 'head' | 'total' | 'part' | 'detail';

export interface TableRow {
  /** From 1. */
  readonly line: number;
  readonly kind: RowKind;
  readonly label: string;
  readonly cells: readonly TableCell[];
}

export type Table = readonly TableRow[];

const NUMBER = /^[\d.,]{1,20}$/;
const TOTAL = /^(?:[ivx]+\.? )?(?:tổng(?: số| cộng)?|cộng|toàn (?:tỉnh|huyện|xã))(?![\p{L}])/u;
/** Rows that are part of the row above them. */
const DETAIL = /^(?:[-–+*]|trong đó|\p{L}\)|\d+\.\d+)/u;
const FEWEST_ROWS = 3;

export function tables(lines: readonly ReportLine[]): readonly Table[] {
  const found: Table[] = [];
  let rows: TableRow[] = [];
  let width = 0;
  const close = () => {
    if (rows.length >= FEWEST_ROWS) found.push(rows);
    rows = [];
  };
  for (const line of lines) {
    const cells = cellsOf(line);
    if (cells.length < 2) {
      close();
      continue;
    }
    if (isRuling(cells)) continue;
    const row = rowOf(line.no, cells);
    // A head below numbers is that of the next table.
    const starts = row.kind === 'head' && rows.some(({ kind }) => kind === 'total');
    if (rows.length > 0 && (cells.length !== width || starts)) close();
    width = cells.length;
    rows.push(row);
  }
  close();
  return found;
}

function cellsOf({ text, plain }: ReportLine): readonly TableCell[] {
  const mark = text.includes('\t') ? '\t' : text.includes('|') ? '|' : null;
  if (mark === null) return [];
  const cells: TableCell[] = [];
  let from = 0;
  for (const piece of text.split(mark)) {
    cells.push(cellOf(piece, plain.slice(from, from + piece.length)));
    from += piece.length + 1;
  }
  // "| a | b |"
  if (mark === '|' && cells[0]?.text === '' && cells.at(-1)?.text === '') return cells.slice(1, -1);
  return cells;
}

const RATIO = /^([\d.,]{1,20})\s?\/\s?([\d.,]{1,20})(?:\s?xã)?$/;

function cellOf(text: string, plain: string): TableCell {
  const bare = text.trim().replace(/\s?%$/, '');
  const [reading] = NUMBER.test(bare) ? digitReadings(bare) : [];
  const [, part, whole] = RATIO.exec(bare) ?? [];
  return {
    text: text.trim(),
    plain: plain.trim(),
    ratio: part && whole ? [cellOf(part, part), cellOf(whole, whole)] : null,
    number:
      reading === undefined
        ? null
        : { value: parseDecimal(reading), decimals: reading.split('.')[1]?.length ?? 0 },
  };
}

function isRuling(cells: readonly TableCell[]): boolean {
  return cells.every(({ text }) => /^[:\-–—\s]*$/.test(text));
}

function rowOf(line: number, cells: readonly TableCell[]): TableRow {
  const label = cells.find(({ plain }) => /\p{L}{2}/u.test(plain))?.plain ?? '';
  const [first] = cells;
  const numbers = cells.filter(({ number }, column) => number !== null && column > 0);
  const kind: RowKind =
    numbers.length === 0
      ? 'head'
      : TOTAL.test(label)
        ? 'total'
        : DETAIL.test(label) || /^(?:\d+\.\d+|[a-z]\)?|[-–+])$/.test(first!.plain)
          ? 'detail'
          : 'part';
  return { line, kind, label, cells };
}
