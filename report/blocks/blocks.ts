/** What fills whole paragraphs of a template, by its name there. */
import { Paragraph } from 'docx';
import type { ChartRun } from 'docx/charts';
import type { ReportData } from '../report-data.ts';
import { WORDS } from '../words.ts';
import { bandChart, criteriaChart, resourceChart } from './charts.ts';
import { communeMap } from './map.ts';

export const BLOCKS: Readonly<Record<string, (data: ReportData) => readonly Paragraph[]>> = {
  'chart:bands': (data) => drawn(bandChart(data)),
  'chart:criteria': (data) => drawn(criteriaChart(data)),
  'chart:resources': (data) => drawn(resourceChart(data)),
  'map:bands': communeMap,
};

/** Twips: a drawing right under a table lies over its last line. */
const APART = { before: 160, after: 120 };

function drawn(chart: ChartRun | null): readonly Paragraph[] {
  return chart
    ? [new Paragraph({ alignment: 'center', children: [chart], keepLines: true, spacing: APART })]
    : [new Paragraph(WORDS.noFigure)];
}
