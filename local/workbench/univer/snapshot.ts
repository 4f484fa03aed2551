/** A file as Univer opens it. */
import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  type ICellData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { Cell, Sheet } from 'hucre';
import { areaOfMerge } from '../file/areas.ts';
import { contentOf, type CellContent } from '../file/content.ts';
import { namesOf } from '../file/names.ts';
import type { OpenedFile } from '../file/opened-file.ts';
import { columnPoints, pixels } from '../file/sizes.ts';
import { colourOf, plainOf, styleOf } from '../file/style.ts';
import type { CellStyle } from '../host/grid/cell.ts';
import type { DefinedName } from '../host/grid/grid.ts';
import type { Records } from '../host/records.ts';
import { rangeOf } from './range.ts';
import { conditionalRules, validationRules } from './rules.ts';
import { univerStyle } from './style.ts';

export const UNIT = 'workbook';

export interface SheetPlace {
  readonly id: string;
  readonly name: string;
}

/** In the order of the file. */
export function sheetPlaces({ sheets }: OpenedFile): readonly SheetPlace[] {
  return sheets.map(({ name }, index) => ({ id: `sheet-${index + 1}`, name }));
}

export function snapshotOf(file: OpenedFile, records: Records): IWorkbookData {
  const places = sheetPlaces(file);
  const styles = new Styles();
  const sheets = file.sheets.map((sheet, at) => sheetData(file, sheet, places[at]!.id, styles));
  return {
    id: UNIT,
    name: file.name,
    appVersion: '',
    locale: LocaleType.VI_VN,
    styles: styles.table,
    defaultStyle: univerStyle(plainOf(file.workbook)),
    sheetOrder: places.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: resources(file, records, places),
  };
}

/** Each look once. */
class Styles {
  readonly table: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(style: CellStyle): string {
    const text = JSON.stringify(style);
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = `style-${this.ids.size + 1}`;
    this.ids.set(text, id);
    this.table[id] = univerStyle(style);
    return id;
  }
}

/** Room to type in below and beside. */
const SPARE = { rows: 100, columns: 26 };

function sheetData(
  { workbook }: OpenedFile,
  sheet: Sheet,
  id: string,
  styles: Styles,
): Partial<IWorksheetData> & { readonly id: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: Cell) => {
    const style = styleOf(workbook, cell.style);
    (cellData[row] ??= {})[column] = {
      ...cellContent(contentOf(cell)),
      s: styles.idOf(style),
      ...(style.locked ? {} : { custom: { locked: false } }),
    };
  };
  sheet.rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null && !sheet.cells?.has(`${r},${c}`)) put(r, c, { value, type: 'string' });
    }),
  );
  for (const [place, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    put(row, column, cell);
  }
  const columns = Math.max(sheet.columns?.length ?? 0, ...sheet.rows.map((row) => row.length));
  const { rows = 0, columns: frozenColumns = 0 } = sheet.freezePane ?? {};
  return {
    id,
    name: sheet.name,
    hidden: flag((sheet.hidden ?? false) || (sheet.veryHidden ?? false)),
    tabColor: colourOf(workbook, sheet.view?.tabColor) ?? '',
    showGridlines: flag(sheet.view?.showGridLines ?? true),
    rowCount: sheet.rows.length + SPARE.rows,
    columnCount: columns + SPARE.columns,
    freeze: {
      startRow: rows || -1,
      startColumn: frozenColumns || -1,
      ySplit: rows,
      xSplit: frozenColumns,
    },
    mergeData: (sheet.merges ?? []).map((merge) => rangeOf(areaOfMerge(merge))),
    cellData,
    columnData: Object.fromEntries(
      (sheet.columns ?? []).map(({ width, hidden = false }, at) => [
        at,
        { w: pixels(columnPoints(width)), hd: flag(hidden) },
      ]),
    ),
    rowData: Object.fromEntries(
      [...(sheet.rowDefs ?? [])].map(
        ([at, { height, hidden = false }]): [number, Partial<IRowData>] => [
          at,
          {
            ...(height === undefined ? {} : { h: pixels(height), ia: BooleanNumber.FALSE }),
            hd: flag(hidden),
          },
        ],
      ),
    ),
  };
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

const TYPES = {
  string: CellValueType.STRING,
  number: CellValueType.NUMBER,
  boolean: CellValueType.BOOLEAN,
} as const;

export function cellContent({ value, formula }: CellContent): ICellData {
  if (value === '' && formula === null) return {};
  return {
    v: typeof value === 'boolean' ? Number(value) : value,
    t: TYPES[typeof value as keyof typeof TYPES],
    ...(formula === null ? {} : { f: formula }),
  };
}

function resources(file: OpenedFile, records: Records, places: readonly SheetPlace[]) {
  const bySheet = (read: (id: string) => unknown) =>
    Object.fromEntries(places.map(({ id }) => [id, read(id)]));
  const data: Readonly<Record<string, unknown>> = {
    SHEET_DEFINED_NAME_PLUGIN: nameTable(namesOf(file.workbook.namedRanges, places)),
    SHEET_DATA_VALIDATION_PLUGIN: bySheet((id) => validationRules(records.of(id))),
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: bySheet((id) => conditionalRules(records.of(id))),
  };
  return Object.entries(data).map(([name, value]) => ({ name, data: JSON.stringify(value) }));
}

function nameTable(names: readonly DefinedName[]) {
  return Object.fromEntries(names.map((name) => [idOfName(name), { ...univerName(name) }]));
}

export const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

export function idOfName({ name, sheet }: Pick<DefinedName, 'name' | 'sheet'>): string {
  return sheet === null ? name : `${sheet}!${name}`;
}

export function univerName(name: DefinedName) {
  return {
    id: idOfName(name),
    name: name.name,
    formulaOrRefString: name.refersTo,
    comment: name.comment,
    localSheetId: name.sheet ?? WHOLE_WORKBOOK,
    hidden: !name.visible,
  };
}
