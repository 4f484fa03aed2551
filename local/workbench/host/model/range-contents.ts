/** What the cells of a range hold: values, formulas, texts, number formats. */
import { OfficeError } from '../batch/errors.ts';
import { type Area } from '../grid/area.ts';
import { inputOf, isError, type CellInput, type CellState, type CellValue } from '../grid/cell.ts';
import { announceChange } from './announcements.ts';
import { refuseLocked, refuseProtected } from './protected.ts';
import type { RangePlace } from './range-place.ts';

/** Excel on the web gives no more at once. */
const MAX_CELLS = 5_000_000;

type Read = (cell: CellState) => unknown;

function each(read: Read) {
  return ({ sheet, area }: RangePlace) => {
    if (area.rows * area.columns > MAX_CELLS) {
      throw new OfficeError('ResponsePayloadSizeLimitExceeded', 'Range');
    }
    return sheet.cells(area).map((row) => row.map(read));
  };
}

function valueType({ value }: CellState): string {
  if (value === '') return 'Empty';
  if (isError(value)) return 'Error';
  return { number: 'Double', boolean: 'Boolean', string: 'String' }[typeof value as 'string'];
}

/** A value for every cell, or one for all of them. Throws where its rows and columns are not those of the range. */
export function spread(value: unknown, area: Area, member: string): readonly unknown[][] {
  if (!Array.isArray(value)) {
    return Array.from({ length: area.rows }, () => Array<unknown>(area.columns).fill(value));
  }
  const rows = value as unknown[];
  const right =
    rows.length === area.rows &&
    rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!right) throw wrongSize(member);
  return rows as unknown[][];
}

function wrongSize(member: string): OfficeError {
  const message =
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
  return new OfficeError('InvalidArgument', member, message);
}

function write(member: string) {
  return ({ host, sheet, area }: RangePlace, value: unknown): void => {
    const rows = spread(value, area, member);
    refuseLocked(host, sheet, area, member);
    const formats = sheet.cells(area);
    const inputs = rows.map((row, r) =>
      row.map((each, c) => input(each, formats[r]![c]!.numberFormat, member)),
    );
    sheet.write(area, inputs);
    announceChange(host, sheet.id, area, 'RangeEdited', 'ThisLocalAddin');
  };
}

/** null and what is not given leave a cell as it is. */
function input(value: unknown, numberFormat: string, member: string): CellInput | undefined {
  if (value === null || value === undefined) return undefined;
  if (!isCellValue(value)) throw new OfficeError('InvalidArgument', member);
  return inputOf(value, numberFormat);
}

function isCellValue(value: unknown): value is CellValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

export const rangeContents = {
  get: {
    values: each(({ value }) => value),
    formulas: each(({ formula, value }) => formula ?? value),
    text: each(({ text }) => text),
    valueTypes: each(valueType),
    numberFormat: each(({ numberFormat }) => numberFormat),
  },
  set: {
    values: write('Range.values'),
    formulas: write('Range.formulas'),
    numberFormat({ host, sheet, area }: RangePlace, value: unknown): void {
      refuseProtected(host, sheet, 'Range.numberFormat');
      spread(value, area, 'Range.numberFormat').forEach((row, r) =>
        row.forEach((format, c) => {
          if (typeof format !== 'string') return;
          const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
          sheet.restyle(cell, { numberFormat: format });
        }),
      );
    },
  },
};
