/** Excel.Range */
import type { Arguments } from '../batch/arguments.ts';
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import { fullAddress } from '../grid/address.ts';
import { boundingArea, intersection, MAX_COLUMNS, MAX_ROWS, type Area } from '../grid/area.ts';
import { conditionalFormatsObject } from './conditional-formats.ts';
import { dataValidationObject } from './data-validation.ts';
import { rangeContents } from './range-contents.ts';
import { rangeEdits } from './range-edits.ts';
import { rangeFormatObject } from './range-format.ts';
import { placed, placeOf, type RangePlace } from './range-place.ts';
import { worksheetObject } from './worksheet.ts';

export function rangeObject(place: RangePlace): HostObject {
  return HostObject.of(rangeKind, place);
}

const MEMBER = 'Range';

function moved(place: RangePlace, area: Partial<Area>): HostObject {
  return rangeObject(placed(place.host, place.sheet, { ...place.area, ...area }, MEMBER));
}

/** An address on the same sheet, or a range. */
function other(place: RangePlace, args: Arguments): RangePlace {
  return args.isObject(0)
    ? args.object(0, rangeKind)
    : placeOf(place.host, place.sheet, args.text(0), MEMBER);
}

function intersectionOrNull(place: RangePlace, args: Arguments): HostObject | null {
  const { sheet, area } = other(place, args);
  const common = sheet.id === place.sheet.id ? intersection(place.area, area) : null;
  return common && moved(place, common);
}

function usedOrNull(place: RangePlace, args: Arguments): HostObject | null {
  const used = place.sheet.used(args.flag(0), place.area);
  return used && moved(place, used);
}

export const rangeKind: Kind<RangePlace> = {
  type: 'Range',
  byReference: true,
  get: {
    address: ({ sheet, area }) => fullAddress(sheet.name, area),
    addressLocal: ({ sheet, area }) => fullAddress(sheet.name, area),
    rowIndex: ({ area }) => area.row,
    columnIndex: ({ area }) => area.column,
    rowCount: ({ area }) => area.rows,
    columnCount: ({ area }) => area.columns,
    cellCount: ({ area }) => area.rows * area.columns,
    isEntireColumn: ({ area }) => area.rows === MAX_ROWS,
    isEntireRow: ({ area }) => area.columns === MAX_COLUMNS,
    ...rangeContents.get,
    ...rangeEdits.get,
  },
  set: { ...rangeContents.set, ...rangeEdits.set },
  link: {
    worksheet: ({ host, sheet }) => worksheetObject(host, sheet),
    format: rangeFormatObject,
    dataValidation: dataValidationObject,
    conditionalFormats: ({ host, sheet, area }) => conditionalFormatsObject(host, sheet, area),
  },
  call: {
    ...rangeEdits.call,
    getCell: (place, args) =>
      moved(place, {
        row: place.area.row + args.whole(0),
        column: place.area.column + args.whole(1),
        rows: 1,
        columns: 1,
      }),
    getRow: (place, args) => moved(place, { row: place.area.row + args.whole(0), rows: 1 }),
    getColumn: (place, args) =>
      moved(place, { column: place.area.column + args.whole(0), columns: 1 }),
    getLastRow: (place) => moved(place, { row: place.area.row + place.area.rows - 1, rows: 1 }),
    getLastColumn: (place) =>
      moved(place, { column: place.area.column + place.area.columns - 1, columns: 1 }),
    getLastCell: (place) =>
      moved(place, {
        row: place.area.row + place.area.rows - 1,
        column: place.area.column + place.area.columns - 1,
        rows: 1,
        columns: 1,
      }),
    getRowsAbove: (place, args) => rowsBeside(place, -Math.abs(count(args))),
    getRowsBelow: (place, args) => rowsBeside(place, Math.abs(count(args))),
    getColumnsBefore: (place, args) => columnsBeside(place, -Math.abs(count(args))),
    getColumnsAfter: (place, args) => columnsBeside(place, Math.abs(count(args))),
    getEntireRow: (place) => moved(place, { column: 0, columns: MAX_COLUMNS }),
    getEntireColumn: (place) => moved(place, { row: 0, rows: MAX_ROWS }),
    getOffsetRange: (place, args) =>
      moved(place, {
        row: place.area.row + args.whole(0),
        column: place.area.column + args.whole(1),
      }),
    getResizedRange: (place, args) =>
      moved(place, {
        rows: place.area.rows + args.whole(0),
        columns: place.area.columns + args.whole(1),
      }),
    getAbsoluteResizedRange: (place, args) =>
      moved(place, { rows: args.whole(0), columns: args.whole(1) }),
    getBoundingRect: (place, args) =>
      moved(place, boundingArea(place.area, other(place, args).area)),
    getIntersection(place, args) {
      const common = intersectionOrNull(place, args);
      if (!common) throw new OfficeError('ItemNotFound', 'Range.getIntersection');
      return common;
    },
    getIntersectionOrNullObject: intersectionOrNull,
    getUsedRange(place, args) {
      // Of nothing it is the first cell.
      return usedOrNull(place, args) ?? moved(place, { rows: 1, columns: 1 });
    },
    getUsedRangeOrNullObject: usedOrNull,
    getSpillingToRangeOrNullObject(place) {
      const { row, column } = place.area;
      const spilled = place.sheet.spilled(row, column);
      return spilled && moved(place, spilled);
    },
    select(place) {
      place.host.grid.select(place.sheet.id, place.area);
      return null;
    },
  },
};

function count(args: Arguments): number {
  return args.isGiven(0) ? args.whole(0) : 1;
}

function rowsBeside(place: RangePlace, rows: number): HostObject {
  const { row, rows: own } = place.area;
  return moved(place, { row: rows < 0 ? row + rows : row + own, rows: Math.abs(rows) });
}

function columnsBeside(place: RangePlace, columns: number): HostObject {
  const { column, columns: own } = place.area;
  return moved(place, {
    column: columns < 0 ? column + columns : column + own,
    columns: Math.abs(columns),
  });
}
