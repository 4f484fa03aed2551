/**
 * Writes the consolidated table as a new sheet: Excel's own tables, charts and conditional formats, all in one request,
 * which is one step to undo. Nothing that is in the workbook is touched.
 */
import { SHEET_NAMES } from '#workbook/names';
import { placeRows, type WorkbookAbout } from '#workbook/place-rows';
import type { Block, ConsolidatedTable } from '../figures/consolidated-table.ts';
import { excelHas, inExcel } from './in-excel.ts';

const LONGEST_NAME = 31;
const GREEN = { fill: '#E2F0D9', font: '#1E5B2E' };
const RED = { fill: '#FBE3E0', font: '#8A1C12' };
const CHART = { width: 460, height: 260 };

/**
 * The name of the sheet that was made. A workbook that is about nothing yet is about the same unit and period from
 * then on: functions that name none mean these.
 */
export function writeConsolidatedTable(
  table: ConsolidatedTable,
  about: WorkbookAbout,
): Promise<string> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    const taken = worksheets.items.map((sheet) => sheet.name);
    if (!taken.includes(SHEET_NAMES.hidden)) rememberPlace(worksheets, about);
    const name = freeName(table.sheetName, taken);
    const sheet = worksheets.add(name);
    draw(sheet, table);
    sheet.activate();
    await context.sync();
    return name;
  });
}

function rememberPlace(worksheets: Excel.WorksheetCollection, about: WorkbookAbout): void {
  const hidden = worksheets.add(SHEET_NAMES.hidden);
  const rows = placeRows(about);
  const cells = hidden.getRangeByIndexes(0, 0, rows.length, 2);
  cells.numberFormat = rows.map(() => ['@', '@']);
  cells.values = rows.map((row) => [...row]);
  hidden.visibility = Excel.SheetVisibility.veryHidden;
}

/** As Excel takes it: 31 characters, some signs not, no name twice whatever its case. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const plain = wanted.replace(/[[\]:*?/\\']/g, ' ').trim();
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const name = plain.slice(0, LONGEST_NAME - suffix.length).trimEnd() + suffix;
    if (!known.has(name.toLowerCase())) return name;
  }
}

function draw(sheet: Excel.Worksheet, table: ConsolidatedTable): void {
  const { title, communes, bands, criteria, verdicts } = table;
  const head = sheet.getRangeByIndexes(0, 0, title.length, 1);
  head.values = title.map((line) => [line]);
  head.format.font.bold = true;

  const top = title.length + 1;
  const placed = put(sheet, communes, top);
  const below = top + communes.rows.length + 3;
  const bandRange = put(sheet, bands, below);
  const criterionTop = below + Math.max(bands.rows.length, 14) + 3;
  const criterionRange = put(sheet, criteria, criterionTop);

  chart(sheet, bandRange, bands, Excel.ChartType.columnClustered, below);
  chart(sheet, criterionRange, criteria, Excel.ChartType.barClustered, criterionTop);
  if (excelHas('1.6')) {
    const { rows } = communes;
    const cells = sheet.getRangeByIndexes(top + 1, verdicts.first, rows.length, verdicts.count);
    colour(cells, 'Đạt', GREEN);
    colour(cells, 'Chưa đạt', RED);
    const met = sheet.getRangeByIndexes(top + 1, 3, rows.length, 1);
    met.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
  }
  placed.format.autofitColumns();
  sheet.freezePanes.freezeRows(top + 1);
}

/** A native table; numbers are numbers, texts are texts. */
function put(sheet: Excel.Worksheet, { head, rows }: Block, top: number): Excel.Range {
  const range = sheet.getRangeByIndexes(top, 0, rows.length + 1, head.length);
  range.values = [[...head], ...rows.map((row) => [...row])];
  const table = sheet.tables.add(range, true);
  table.style = 'TableStyleMedium7';
  return range;
}

/** Label and count of a block, to the right of it. */
function chart(
  sheet: Excel.Worksheet,
  range: Excel.Range,
  { head, rows }: Block,
  type: Excel.ChartType,
  top: number,
): void {
  const source = range.getCell(0, 0).getResizedRange(rows.length, 1);
  const drawn = sheet.charts.add(type, source, Excel.ChartSeriesBy.columns);
  drawn.title.text = `${head[1]} / ${head[0]}`;
  drawn.legend.visible = false;
  drawn.setPosition(sheet.getRangeByIndexes(top, head.length + 1, 1, 1));
  drawn.width = CHART.width;
  drawn.height = CHART.height;
}

function colour(
  range: Excel.Range,
  word: string,
  { fill, font }: { readonly fill: string; readonly font: string },
): void {
  const { cellValue } = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
  cellValue.format.fill.color = fill;
  cellValue.format.font.color = font;
  cellValue.rule = { formula1: `="${word}"`, operator: 'EqualTo' };
}
