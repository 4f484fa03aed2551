/** The charts of a report: Word's own, so that an office can restyle them or read their numbers. */
import { ChartRun } from 'docx/charts';
import { RESOURCE_SOURCES } from '#domain/form/resources';
import { formatVi } from '#domain/values/format';
import { bandWords } from '../band-words.ts';
import type { ReportData } from '../report-data.ts';
import { WORDS } from '../words.ts';
import { bandColour, CHART_COLOUR } from './palette.ts';

const FONT = { name: 'Times New Roman' };
const WIDTH = 600;

/** Nothing is drawn of nothing: an empty chart would look like zeros. */
export function bandChart({ tally }: ReportData): ChartRun | null {
  if (tally.reported === 0) return null;
  return new ChartRun({
    type: 'column',
    categories: tally.bands.map(({ label }) => `${bandWords(label)} tiêu chí`),
    series: [
      {
        name: WORDS.charts.communes,
        values: tally.bands.map(({ count }) => count),
        colors: tally.bands.map((_, index) => bandColour(index)),
      },
    ],
    ...look(WORDS.charts.bands, 250),
    gapWidth: 60,
  });
}

export function criteriaChart({ pack, tally }: ReportData): ChartRun | null {
  if (tally.reported === 0) return null;
  return new ChartRun({
    type: 'bar',
    // Names stand in the table; so many of them would hide one another.
    categories: pack.criteria.map(({ no }) => `TC ${no}`),
    series: [
      {
        name: WORDS.charts.communes,
        values: tally.criteria.map(({ count }) => count),
        color: CHART_COLOUR,
      },
    ],
    // A bar chart begins below; people read from criterion 1 down.
    categoryAxis: { reverseOrder: true },
    ...look(WORDS.charts.criteria, 20 * pack.criteria.length + 60),
    gapWidth: 40,
  });
}

export function resourceChart({ tally }: ReportData): ChartRun | null {
  const given = RESOURCE_SOURCES.filter(({ id }) => Object.hasOwn(tally.resources, id));
  if (given.length === 0) return null;
  return new ChartRun({
    type: 'bar',
    categories: given.map(({ text }) => text.vi),
    series: [
      {
        name: WORDS.charts.amount,
        // A drawing may round; the table beside it does not.
        values: given.map(({ id }) => Number(tally.resources[id]!.value)),
        color: CHART_COLOUR,
        // Of our own: a number format would group digits as the reader's machine does.
        pointLabels: given.map(({ id }) => ({ text: formatVi(tally.resources[id]!.value) })),
      },
    ],
    categoryAxis: { reverseOrder: true },
    ...look(WORDS.charts.resources, 260),
    gapWidth: 50,
  });
}

function look(title: string, height: number) {
  return {
    title: { text: title, font: { size: 12, bold: true } },
    legend: false,
    font: FONT,
    dataLabels: { value: true },
    valueAxis: { visible: false, gridlines: false },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: { width: WIDTH, height },
  } as const;
}
