/** Excel.RangeBorderCollection: the edges of a range, and the lines within it. */
import type { Arguments } from '../batch/arguments.ts';
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { Area } from '../grid/area.ts';
import { cellsOf } from '../grid/area.ts';
import type { BorderEdge, BorderLine } from '../grid/cell.ts';
import { announceFormat } from './announcements.ts';
import { refuseProtected } from './protected.ts';
import type { RangePlace } from './range-place.ts';

interface Side {
  readonly edge: BorderEdge;
  /** The cells whose edge it is. */
  readonly of: (area: Area) => Area;
}

const SIDES: Readonly<Record<string, Side>> = {
  EdgeTop: { edge: 'top', of: (area) => ({ ...area, rows: 1 }) },
  EdgeBottom: {
    edge: 'bottom',
    of: (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }),
  },
  EdgeLeft: { edge: 'left', of: (area) => ({ ...area, columns: 1 }) },
  EdgeRight: {
    edge: 'right',
    of: (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }),
  },
  InsideHorizontal: { edge: 'bottom', of: (area) => ({ ...area, rows: area.rows - 1 }) },
  InsideVertical: { edge: 'right', of: (area) => ({ ...area, columns: area.columns - 1 }) },
};

interface Border {
  readonly place: RangePlace;
  readonly index: string;
}

const NO_LINE: BorderLine = { style: 'None', color: '#000000' };

function lineOf({ place, index }: Border): BorderLine {
  const { edge, of } = SIDES[index]!;
  const area = of(place.area);
  return place.sheet.style(area.row, area.column).borders[edge] ?? NO_LINE;
}

function draw({ place, index }: Border, change: Partial<BorderLine>): void {
  const { host, sheet } = place;
  refuseProtected(host, sheet, 'RangeBorder');
  const { edge, of } = SIDES[index]!;
  const area = of(place.area);
  if (area.rows < 1 || area.columns < 1) return;
  for (const [row, column] of cellsOf(area)) {
    const { borders } = sheet.style(row, column);
    const { [edge]: line = { ...NO_LINE, style: 'Continuous' }, ...others } = borders;
    const drawn = { ...line, ...change };
    const cell = { row, column, rows: 1, columns: 1 };
    sheet.restyle(cell, {
      borders: drawn.style === 'None' ? others : { ...others, [edge]: drawn },
    });
  }
  announceFormat(host, sheet.id, area);
}

function text(value: unknown, member: string): string {
  if (typeof value !== 'string') throw new OfficeError('InvalidArgument', member);
  return value;
}

const borderKind: Kind<Border> = {
  type: 'RangeBorder',
  id: ({ index }) => index,
  get: {
    style: (border) => lineOf(border).style,
    color: (border) => lineOf(border).color,
    sideIndex: ({ index }) => index,
    weight: () => 'Thin',
  },
  set: {
    style: (border, value) => draw(border, { style: text(value, 'RangeBorder.style') }),
    color: (border, value) => draw(border, { color: text(value, 'RangeBorder.color') }),
    // One weight is drawn.
    weight: () => {},
  },
};

function borderAt(place: RangePlace, args: Arguments): HostObject {
  const index = args.text(0);
  if (!Object.hasOwn(SIDES, index)) throw args.invalid();
  return HostObject.of(borderKind, { place, index });
}

const bordersKind: Kind<RangePlace> = {
  type: 'RangeBorderCollection',
  get: { count: () => Object.keys(SIDES).length },
  items: (place) => Object.keys(SIDES).map((index) => HostObject.of(borderKind, { place, index })),
  call: { getItem: borderAt },
};

export function bordersObject(place: RangePlace): HostObject {
  return HostObject.of(bordersKind, place);
}
