/** Excel.ChartCollection and Excel.Chart: recorded, never drawn. */
import type { Arguments } from '../batch/arguments.ts';
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { GridSheet } from '../grid/grid.ts';
import type { Host } from '../host.ts';
import type { ChartRecord } from '../records.ts';
import { CHART_LINKS } from './chart-shapes.ts';
import { chartSeriesObject } from './chart-series.ts';
import { rangeKind } from './range.ts';
import { placeOf } from './range-place.ts';
import { recordedKind } from './recorded.ts';

interface Charts {
  readonly host: Host;
  readonly sheet: GridSheet;
}

interface One extends Charts {
  readonly record: ChartRecord;
}

const SIZE = { left: 0, top: 0, width: 360, height: 216 };

const SIDES = ['left', 'top', 'width', 'height'] as const;

function changed({ host, record }: One): void {
  host.records.changed(record.sheet, 'charts');
}

function linkTable(): NonNullable<Kind<One>['link']> {
  return Object.fromEntries(
    Object.entries(CHART_LINKS).map(([member, shape]) => {
      const kind = recordedKind(shape);
      return [
        member,
        (one: One) =>
          HostObject.of(kind, {
            set: one.record.set,
            path: `${member}.`,
            changed: () => changed(one),
          }),
      ];
    }),
  );
}

const chartKind: Kind<One> = {
  type: 'Chart',
  id: ({ record }) => record.id,
  get: {
    id: ({ record }) => record.id,
    name: ({ record }) => record.set.get('name') ?? record.id,
    chartType: ({ record }) => record.set.get('chartType') ?? record.type,
    ...Object.fromEntries(SIDES.map((side) => [side, ({ record }: One) => record.position[side]])),
  },
  set: {
    name(one, value) {
      one.record.set.set('name', String(value));
      changed(one);
    },
    chartType(one, value) {
      one.record.set.set('chartType', String(value));
      changed(one);
    },
    ...Object.fromEntries(
      SIDES.map((side) => [
        side,
        (one: One, value: unknown) => {
          one.record.position = { ...one.record.position, [side]: Number(value) };
          changed(one);
        },
      ]),
    ),
  },
  link: { ...linkTable(), series: ({ host, record }) => chartSeriesObject(host, record) },
  call: {
    setPosition(one, args) {
      one.record.position = positionOf(one, args);
      changed(one);
      return null;
    },
    activate: () => null,
    delete(one) {
      const { charts } = one.host.records.of(one.sheet.id);
      charts.splice(charts.indexOf(one.record), 1);
      changed(one);
      return null;
    },
  },
};

/** From the corner of one cell to that of another. */
function positionOf({ host, sheet }: One, args: Arguments): ChartRecord['position'] {
  const areaAt = (at: number) =>
    args.isObject(at)
      ? args.object(at, rangeKind).area
      : placeOf(host, sheet, args.text(at), 'Chart.setPosition').area;
  const from = areaAt(0);
  const to = args.isGiven(1) ? areaAt(1) : from;
  const before = (axis: 'row' | 'column', end: number) =>
    Array.from({ length: end }, (_, at) => sheet.size(axis, at)).reduce(
      (sum, each) => sum + each,
      0,
    );
  const [left, top] = [before('column', from.column), before('row', from.row)];
  return {
    left,
    top,
    width: before('column', to.column + to.columns) - left,
    height: before('row', to.row + to.rows) - top,
  };
}

function chartsOf({ host, sheet }: Charts): readonly ChartRecord[] {
  return host.records.of(sheet.id).charts;
}

function found(charts: Charts, args: Arguments): HostObject | null {
  const wanted = args.text(0);
  const record = chartsOf(charts).find(
    ({ id, set }) => id === wanted || (set.get('name') ?? id) === wanted,
  );
  return record ? HostObject.of(chartKind, { ...charts, record }) : null;
}

const chartsKind: Kind<Charts> = {
  type: 'ChartCollection',
  get: { count: (charts) => chartsOf(charts).length },
  items: (charts) =>
    chartsOf(charts).map((record) => HostObject.of(chartKind, { ...charts, record })),
  call: {
    add({ host, sheet }, args) {
      const source = args.object(1, rangeKind);
      const record: ChartRecord = {
        id: host.records.newId('chart'),
        sheet: sheet.id,
        type: args.text(0),
        source: { sheet: source.sheet.id, area: source.area },
        seriesBy: args.optionalText(2) ?? 'Auto',
        set: new Map(),
        series: [],
        position: SIZE,
      };
      host.records.of(sheet.id).charts.push(record);
      host.records.changed(sheet.id, 'charts');
      return HostObject.of(chartKind, { host, sheet, record });
    },
    getCount: (charts) => chartsOf(charts).length,
    getItem(charts, args) {
      const chart = found(charts, args);
      if (!chart) throw new OfficeError('ItemNotFound', 'ChartCollection.getItem');
      return chart;
    },
    getItemOrNullObject: found,
    getItemAt(charts, args) {
      const record = chartsOf(charts)[args.whole(0)];
      if (!record) throw args.invalid();
      return HostObject.of(chartKind, { ...charts, record });
    },
  },
};

export function chartsObject(host: Host, sheet: GridSheet): HostObject {
  return HostObject.of(chartsKind, { host, sheet });
}
