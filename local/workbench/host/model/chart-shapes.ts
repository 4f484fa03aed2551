/** What can be set of a chart. */
import { FILL, FONT, LINE, type RecordedShape } from './recorded.ts';

const AREA_FORMAT: RecordedShape = { type: 'ChartAreaFormat', links: { fill: FILL, font: FONT } };

const TEXT_FORMAT: RecordedShape = { type: 'ChartFormat', links: { fill: FILL, font: FONT } };

const GRIDLINES: RecordedShape = {
  type: 'ChartGridlines',
  values: ['visible'],
  links: { format: { type: 'ChartGridlinesFormat', links: { line: LINE } } },
};

const AXIS: RecordedShape = {
  type: 'ChartAxis',
  values: [
    'minimum',
    'maximum',
    'majorUnit',
    'numberFormat',
    'visible',
    'position',
    'reversePlotOrder',
    'textOrientation',
  ],
  links: {
    title: { type: 'ChartAxisTitle', values: ['text', 'visible'], links: { format: TEXT_FORMAT } },
    majorGridlines: GRIDLINES,
    minorGridlines: GRIDLINES,
    format: { type: 'ChartAxisFormat', links: { font: FONT, line: LINE } },
  },
};

export const DATA_LABELS: RecordedShape = {
  type: 'ChartDataLabels',
  values: [
    'position',
    'showValue',
    'showCategoryName',
    'showSeriesName',
    'showPercentage',
    'showLegendKey',
    'numberFormat',
    'separator',
  ],
  links: { format: TEXT_FORMAT },
};

export const CHART_LINKS: Readonly<Record<string, RecordedShape>> = {
  title: {
    type: 'ChartTitle',
    values: ['text', 'visible', 'overlay', 'position'],
    links: { format: TEXT_FORMAT },
  },
  legend: {
    type: 'ChartLegend',
    values: ['visible', 'overlay', 'position'],
    links: { format: TEXT_FORMAT },
  },
  axes: {
    type: 'ChartAxes',
    links: { categoryAxis: AXIS, valueAxis: AXIS, seriesAxis: AXIS },
  },
  dataLabels: DATA_LABELS,
  plotArea: { type: 'ChartPlotArea', links: { format: AREA_FORMAT } },
  format: AREA_FORMAT,
};
