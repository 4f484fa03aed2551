import { REGISTERS } from '#domain/form/registers';
import type { Register } from '#domain/form/form';
import type { RegisterRow } from '#domain/sheet/sheet';
import { foldName } from '#domain/values/fold';
import { decimalFromDouble, isDecimalText } from '#domain/values/decimal';
import type { CellValue } from 'hucre';
import { registerName } from '../names.ts';
import type { OpenedWorkbook, PageCells } from './opened.ts';
import { cellText } from './raw-cell.ts';

export interface ReadRegister {
  readonly rows: readonly RegisterRow[];
  /** Where each row stands, from 0, for findings. */
  readonly at: readonly number[];
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** Null where the page of the register is gone. */
function readRegister(workbook: OpenedWorkbook, register: Register): ReadRegister | null {
  const named = workbook.named(registerName(register.id));
  const page = workbook.page(named?.sheet ?? register.sheetName);
  if (!page) return null;
  const header = headerOf(page, register, named?.row);
  if (!header) return null;

  const rows: RegisterRow[] = [];
  const at: number[] = [];
  // To the end of the page, not of the name: a table grows when one types below it.
  for (let index = header.row + 1; index < page.rows.length; index++) {
    const row = readRow(page.rows[index] ?? [], header.columns);
    if (!row) continue;
    rows.push(row);
    at.push(index);
  }
  return {
    rows,
    at,
    sheet: page.name.normalize('NFC'),
    headerRow: header.row,
    columns: header.columns,
  };
}

export function readRegisters(workbook: OpenedWorkbook): ReadonlyMap<string, ReadRegister | null> {
  return new Map(REGISTERS.map((register) => [register.id, readRegister(workbook, register)]));
}

/** The row that holds most of the headings: the named one, or one of the first ten. */
function headerOf(page: PageCells, register: Register, named: number | undefined) {
  const wanted = new Map([
    [foldName('Mã'), 'id'],
    ...register.columns.map(({ id, text }) => [foldName(text.vi), id] as const),
  ]);
  const candidates = named === undefined ? [...Array(10).keys()] : [named, ...Array(10).keys()];
  for (const row of candidates) {
    const columns = new Map<string, number>();
    (page.rows[row] ?? []).forEach((value, column) => {
      const id = typeof value === 'string' ? wanted.get(foldName(value)) : undefined;
      if (id && !columns.has(id)) columns.set(id, column);
    });
    if (columns.has('name')) return { row, columns };
  }
  return null;
}

function readRow(
  cells: readonly CellValue[],
  columns: ReadonlyMap<string, number>,
): RegisterRow | null {
  const fields: Record<string, string> = {};
  let id: string | null = null;
  for (const [field, column] of columns) {
    const text = fieldText(cells[column] ?? null);
    if (!text) continue;
    if (field === 'id') id = text;
    else fields[field] = text;
  }
  return Object.keys(fields).length === 0 ? null : { id, fields };
}

/**
 * A number typed as text keeps Excel's own mark of that, an apostrophe: "1.200" may be twelve hundred, the number 1,2
 * may not.
 */
function fieldText(value: CellValue): string {
  if (typeof value === 'number' && Number.isFinite(value)) return decimalFromDouble(value);
  const text = cellText(value).trim();
  return isDecimalText(text) ? `'${text}` : text;
}
