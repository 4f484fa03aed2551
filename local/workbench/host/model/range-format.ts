/** Excel.RangeFormat and what hangs below it. A range of different looks has null, or "" for a colour. */
import { HostObject, type Kind } from '../batch/host-object.ts';
import { OfficeError } from '../batch/errors.ts';
import { cellsOf, intersection } from '../grid/area.ts';
import { PLAIN, type CellStyle } from '../grid/cell.ts';
import type { Axis } from '../grid/grid.ts';
import { announceFormat } from './announcements.ts';
import { refuseProtected } from './protected.ts';
import { bordersObject } from './range-borders.ts';
import type { RangePlace } from './range-place.ts';

type Mixed = null | '';

/** What all cells have, or `mixed`. Beyond what is used there is nothing but the plain style. */
function common<K extends keyof CellStyle>(
  { sheet, area }: RangePlace,
  key: K,
  mixed: Mixed,
): CellStyle[K] | Mixed {
  const used = sheet.used(false, area);
  const within = used && intersection(area, used);
  const all = new Set<CellStyle[K]>();
  if (!within || within.rows * within.columns < area.rows * area.columns) {
    all.add(sheet.style(area.row + area.rows - 1, area.column + area.columns - 1)[key]);
  }
  if (within) for (const [row, column] of cellsOf(within)) all.add(sheet.style(row, column)[key]);
  return all.size === 1 ? [...all][0]! : mixed;
}

export function restyle(place: RangePlace, change: Partial<CellStyle>, member: string): void {
  const { host, sheet, area } = place;
  refuseProtected(host, sheet, member);
  sheet.restyle(area, change);
  announceFormat(host, sheet.id, area);
}

type Member = Required<Pick<Kind<RangePlace>, 'get' | 'set'>>;

function members(
  type: string,
  table: Readonly<Record<string, keyof CellStyle>>,
  mixed: Mixed = null,
): Member {
  const entries = Object.entries(table);
  return {
    get: Object.fromEntries(
      entries.map(([name, key]) => [name, (place: RangePlace) => common(place, key, mixed)]),
    ),
    set: Object.fromEntries(
      entries.map(([name, key]) => [
        name,
        (place: RangePlace, value: unknown) =>
          restyle(place, { [key]: value } as Partial<CellStyle>, `${type}.${name}`),
      ]),
    ),
  };
}

export function rangeFormatObject(place: RangePlace): HostObject {
  return HostObject.of(formatKind, place);
}

const fillKind: Kind<RangePlace> = {
  type: 'RangeFill',
  get: {
    color(place) {
      const fill = common(place, 'fill', '');
      return fill === null ? '#FFFFFF' : fill;
    },
  },
  set: {
    color: (place, value) => restyle(place, { fill: colour(value) }, 'RangeFill.color'),
  },
  call: {
    clear(place) {
      restyle(place, { fill: null }, 'RangeFill.clear');
      return null;
    },
  },
};

/** "#ddebf7", "yellow"; Excel gives "#RRGGBB" back. */
export function colour(value: unknown): string | null {
  if (typeof value !== 'string') throw new OfficeError('InvalidArgument', 'color');
  if (value === '') return null;
  return value.startsWith('#') ? value.toUpperCase() : value;
}

const fontMembers = members('RangeFont', {
  name: 'fontName',
  size: 'fontSize',
  color: 'fontColor',
  bold: 'bold',
  italic: 'italic',
  strikethrough: 'strikethrough',
});

const fontKind: Kind<RangePlace> = {
  type: 'RangeFont',
  get: {
    ...fontMembers.get,
    underline: (place) => {
      const underline = common(place, 'underline', null);
      return underline === null ? null : underline ? 'Single' : 'None';
    },
  },
  set: {
    ...fontMembers.set,
    color: (place, value) =>
      restyle(place, { fontColor: colour(value) ?? PLAIN.fontColor }, 'RangeFont.color'),
    underline: (place, value) =>
      restyle(place, { underline: value !== 'None' }, 'RangeFont.underline'),
  },
};

const protectionKind: Kind<RangePlace> = {
  type: 'FormatProtection',
  ...members('FormatProtection', { locked: 'locked', formulaHidden: 'formulaHidden' }),
};

const alignment = members('RangeFormat', {
  horizontalAlignment: 'horizontal',
  verticalAlignment: 'vertical',
  wrapText: 'wrap',
  indentLevel: 'indent',
});

function size(axis: Axis, member: string) {
  const span = ({ area }: RangePlace): [number, number] =>
    axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  return {
    get: (place: RangePlace) => place.sheet.size(axis, span(place)[0]),
    set(place: RangePlace, value: unknown) {
      if (typeof value !== 'number' || value < 0) throw new OfficeError('InvalidArgument', member);
      const option = axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns';
      refuseProtected(place.host, place.sheet, member, option);
      place.sheet.resize(axis, ...span(place), value);
    },
  };
}

const columnWidth = size('column', 'RangeFormat.columnWidth');
const rowHeight = size('row', 'RangeFormat.rowHeight');

/** Points of an average letter of the standard font, and what stands around a text. */
const LETTER = 5.6;
const AROUND = 12;

/** Near enough to what Excel measures; a text that wraps asks for nothing. */
function fitColumns({ host, sheet, area }: RangePlace): void {
  refuseProtected(host, sheet, 'RangeFormat.autofitColumns', 'allowFormatColumns');
  const used = sheet.used(true, area);
  if (!used) return;
  const rows = sheet.cells(used);
  for (let at = 0; at < used.columns; at++) {
    const longest = Math.max(...rows.map((row) => row[at]!.text.length));
    if (longest > 0) sheet.resize('column', used.column + at, 1, longest * LETTER + AROUND);
  }
}

const formatKind: Kind<RangePlace> = {
  type: 'RangeFormat',
  get: { ...alignment.get, columnWidth: columnWidth.get, rowHeight: rowHeight.get },
  set: { ...alignment.set, columnWidth: columnWidth.set, rowHeight: rowHeight.set },
  link: {
    fill: (place) => HostObject.of(fillKind, place),
    font: (place) => HostObject.of(fontKind, place),
    protection: (place) => HostObject.of(protectionKind, place),
    borders: bordersObject,
  },
  call: {
    autofitColumns(place) {
      fitColumns(place);
      return null;
    },
    // Nothing here measures text: heights stay as they are.
    autofitRows: () => null,
  },
};
