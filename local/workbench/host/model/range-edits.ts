/** What is done to the cells of a range as a whole: clearing, joining, inserting, hiding. */
import type { Arguments } from '../batch/arguments.ts';
import { OfficeError } from '../batch/errors.ts';
import type { HostObject } from '../batch/host-object.ts';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../grid/area.ts';
import type { Axis, ChangeType } from '../grid/grid.ts';
import { announceChange, announceFormat } from './announcements.ts';
import { refuseLocked, refuseProtected } from './protected.ts';
import { rangeKind, rangeObject } from './range.ts';
import { placeOf, type RangePlace } from './range-place.ts';

const CLEARED: Readonly<Record<string, 'All' | 'Contents' | 'Formats'>> = {
  All: 'All',
  Contents: 'Contents',
  Formats: 'Formats',
};

function clear({ host, sheet, area }: RangePlace, args: Arguments): null {
  const what = CLEARED[args.optionalText(0) ?? 'All'];
  if (!what) throw args.invalid();
  if (what === 'Contents') refuseLocked(host, sheet, area, 'Range.clear');
  else refuseProtected(host, sheet, 'Range.clear');
  sheet.clear(area, what);
  if (what !== 'Formats') announceChange(host, sheet.id, area, 'RangeEdited', 'ThisLocalAddin');
  if (what !== 'Contents') announceFormat(host, sheet.id, area);
  return null;
}

/** Whole rows and columns only: cells pushed aside would tear a form. */
function axisOf({ rows, columns }: Area, member: string): Axis {
  if (columns === MAX_COLUMNS) return 'row';
  if (rows === MAX_ROWS) return 'column';
  throw new OfficeError('ApiNotFound', member, `Workbench does not know ${member} of part of rows`);
}

const CHANGES: Readonly<Record<Axis, Readonly<Record<'insert' | 'remove', ChangeType>>>> = {
  row: { insert: 'RowInserted', remove: 'RowDeleted' },
  column: { insert: 'ColumnInserted', remove: 'ColumnDeleted' },
};

function shift(place: RangePlace, way: 'insert' | 'remove', member: string): HostObject | null {
  const { host, sheet, area } = place;
  const axis = axisOf(area, member);
  const option = `allow${way === 'insert' ? 'Insert' : 'Delete'}${axis === 'row' ? 'Rows' : 'Columns'}`;
  refuseProtected(host, sheet, member, option);
  const [first, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  sheet[way](axis, first, count);
  announceChange(host, sheet.id, area, CHANGES[axis][way], 'ThisLocalAddin');
  return way === 'insert' ? rangeObject(place) : null;
}

/** Values only: formulas would have to be moved along. */
function copyFrom({ host, sheet, area }: RangePlace, args: Arguments): null {
  const source = args.isObject(0)
    ? args.object(0, rangeKind)
    : placeOf(host, sheet, args.text(0), 'Range.copyFrom');
  const type = args.optionalText(1) ?? 'All';
  if (type !== 'Values') {
    throw new OfficeError('ApiNotFound', 'Range.copyFrom', `Workbench copies values, not ${type}`);
  }
  refuseLocked(host, sheet, area, 'Range.copyFrom');
  const target = { ...area, rows: source.area.rows, columns: source.area.columns };
  sheet.write(
    target,
    source.sheet.cells(source.area).map((row) => row.map(({ value }) => ({ value }))),
  );
  announceChange(host, sheet.id, target, 'RangeEdited', 'ThisLocalAddin');
  return null;
}

function hidden(axis: Axis) {
  return {
    get({ sheet, area }: RangePlace): boolean | null {
      const [first, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
      const states = new Set(
        Array.from({ length: count }, (_, at) => sheet.isHidden(axis, first + at)),
      );
      return states.size === 1 ? [...states][0]! : null;
    },
    set({ host, sheet, area }: RangePlace, value: unknown): void {
      const option = axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns';
      refuseProtected(host, sheet, `Range.${axis}Hidden`, option);
      if (axis === 'row') sheet.hide(axis, area.row, area.rows, value === true);
      else sheet.hide(axis, area.column, area.columns, value === true);
    },
  };
}

const rowHidden = hidden('row');
const columnHidden = hidden('column');

export const rangeEdits = {
  get: { rowHidden: rowHidden.get, columnHidden: columnHidden.get },
  set: { rowHidden: rowHidden.set, columnHidden: columnHidden.set },
  call: {
    clear,
    copyFrom,
    insert: (place: RangePlace) => shift(place, 'insert', 'Range.insert'),
    delete: (place: RangePlace) => shift(place, 'remove', 'Range.delete'),
    merge({ host, sheet, area }: RangePlace, args: Arguments): null {
      refuseProtected(host, sheet, 'Range.merge');
      const rows = args.flag(0) ? area.rows : 1;
      const each = area.rows / rows;
      for (let at = 0; at < rows; at++) {
        sheet.merge({ ...area, row: area.row + at * each, rows: each });
      }
      return null;
    },
    unmerge({ host, sheet, area }: RangePlace): null {
      refuseProtected(host, sheet, 'Range.unmerge');
      sheet.unmerge(area);
      return null;
    },
    /** office.js asks before it sends a large matrix in parts. */
    _ValidateArraySize({ area }: RangePlace, args: Arguments): null {
      if (args.whole(0) !== area.rows || args.whole(1) !== area.columns) {
        throw new OfficeError(
          'InvalidArgument',
          'Range.values',
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
      return null;
    },
  },
};
