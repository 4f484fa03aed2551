/** Excel.ChartSeriesCollection: as many series as somebody speaks of. */
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { Host } from '../host.ts';
import type { ChartRecord } from '../records.ts';
import { DATA_LABELS } from './chart-shapes.ts';
import { rangeKind } from './range.ts';
import { FILL, LINE, recordedKind, type Recorded, type RecordedShape } from './recorded.ts';

interface Series {
  readonly host: Host;
  readonly chart: ChartRecord;
}

const SHAPE: RecordedShape = {
  type: 'ChartSeries',
  values: ['name', 'chartType', 'axisGroup', 'gapWidth', 'overlap', 'hasDataLabels', 'smooth'],
  links: {
    format: { type: 'ChartSeriesFormat', links: { fill: FILL, line: LINE } },
    dataLabels: DATA_LABELS,
  },
};

const recorded = recordedKind(SHAPE);

const seriesKind: Kind<Recorded> = {
  ...recorded,
  call: {
    setValues: (series, args) => keep(series, 'values', args.object(0, rangeKind).area),
    setXAxisValues: (series, args) => keep(series, 'xAxisValues', args.object(0, rangeKind).area),
  },
};

function keep({ set, changed }: Recorded, member: string, value: unknown): null {
  set.set(member, value);
  changed();
  return null;
}

function countOf({ chart }: Series): number {
  const { rows, columns } = chart.source.area;
  const bySource = Math.max(1, (chart.seriesBy === 'Rows' ? rows : columns) - 1);
  return Math.max(chart.series.length, bySource);
}

function at(series: Series, index: number): HostObject {
  const { host, chart } = series;
  while (chart.series.length <= index) chart.series.push({ set: new Map() });
  return HostObject.of(seriesKind, {
    set: chart.series[index]!.set,
    path: '',
    changed: () => host.records.changed(chart.sheet, 'charts'),
  });
}

const collectionKind: Kind<Series> = {
  type: 'ChartSeriesCollection',
  get: { count: countOf },
  items: (series) => Array.from({ length: countOf(series) }, (_, index) => at(series, index)),
  call: {
    getCount: countOf,
    getItemAt(series, args) {
      if (args.whole(0) >= countOf(series)) throw args.invalid();
      return at(series, args.whole(0));
    },
    add(series, args) {
      const { chart } = series;
      chart.series.push({ set: new Map([['name', args.optionalText(0) ?? '']]) });
      return at(series, chart.series.length - 1);
    },
  },
};

export function chartSeriesObject(host: Host, chart: ChartRecord): HostObject {
  return HostObject.of(collectionKind, { host, chart });
}
