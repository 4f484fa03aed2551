/** Reads the whole workbook into a mirror, in three requests however many pages it has. */
import { Mirror, type Block, type DefinedName } from './mirror.ts';

/** A form has a dozen pages of some hundred rows; what people keep beside it is not ours to read. */
const LAST_ROW = 5_000;
const LAST_COLUMN = 104;

export async function loadMirror(context: Excel.RequestContext): Promise<Mirror> {
  const { names, worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name,items/formula,items/type');
  await context.sync();

  const pages = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    sheet.names.load('items/name,items/formula,items/type');
    return { sheet, used };
  });
  await context.sync();

  const read = pages.map(({ sheet, used }) => ({
    sheet,
    range: used.isNullObject ? null : within(sheet, used),
  }));
  await context.sync();

  return new Mirror(
    read.map(({ sheet: { id, name }, range }) => ({ id, name, block: range && blockOf(range) })),
    [
      ...definedNames(names.items),
      ...pages.flatMap(({ sheet }) =>
        definedNames(sheet.names.items).map((one) => ({ ...one, scope: sheet.name })),
      ),
    ],
  );
}

const CELLS = 'rowIndex,columnIndex,values,formulas,numberFormat';

function within(sheet: Excel.Worksheet, used: Excel.Range): Excel.Range | null {
  const rows = Math.min(used.rowCount, LAST_ROW - used.rowIndex);
  const columns = Math.min(used.columnCount, LAST_COLUMN - used.columnIndex);
  if (rows <= 0 || columns <= 0) return null;
  const range = sheet.getRangeByIndexes(used.rowIndex, used.columnIndex, rows, columns);
  range.load(CELLS);
  return range;
}

export function loadCells(range: Excel.Range): Excel.Range {
  range.load(CELLS);
  return range;
}

export function blockOf(range: Excel.Range): Block {
  const { rowIndex, columnIndex, values, formulas, numberFormat } = range;
  return { row: rowIndex, column: columnIndex, values, formulas, formats: numberFormat };
}

function definedNames(items: readonly Excel.NamedItem[]): DefinedName[] {
  return items
    .filter(({ type }) => type === 'Range')
    .map(({ name, formula }) => ({ name, range: String(formula).replace(/^=/, '') }));
}
