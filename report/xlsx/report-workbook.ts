/** The annexes of the report as a workbook: one table a sheet. */
import type { WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { periodLabelVi } from '#domain/periods/period';
import { SHEET_NAMES } from '#workbook/names';
import { placeRows } from '#workbook/place-rows';
import { literal } from '#workbook/template/grid';
import { DOCUMENT_TEXTS } from '../docx/document-texts.ts';
import { figureNames, reportFigure, type ReportFigure } from '../figures/report-figure.ts';
import type { ReportData } from '../report-data.ts';
import { plannedGroups } from '../targets.ts';
import { annexSheet, repeatedHeadings } from './annex.ts';
import {
  communesAnnex,
  pathsAnnex,
  registerAnnexes,
  reviewAnnex,
  sourcesAnnex,
} from './list-annexes.ts';
import { targetsAnnex } from './target-annex.ts';
import {
  bandsAnnex,
  criteriaAnnex,
  districtsAnnex,
  resourcesAnnex,
  statisticsAnnex,
} from './tally-annexes.ts';

export interface ReportWorkbook {
  readonly bytes: Uint8Array;
  /** Every figure that has a value. */
  readonly figures: readonly ReportFigure[];
}

export async function reportWorkbook(data: ReportData): Promise<ReportWorkbook> {
  const figures = figureNames(data.pack)
    .map((name) => reportFigure(data, name)!)
    .filter(({ value }) => value !== null);
  const annexes = [
    bandsAnnex(data),
    criteriaAnnex(data),
    ...(data.children.length > 0 ? [districtsAnnex(data)] : []),
    resourcesAnnex(data),
    statisticsAnnex(data),
    ...(plannedGroups(data).length > 0 ? [targetsAnnex(data)] : []),
    communesAnnex(data),
    pathsAnnex(data),
    ...registerAnnexes(data),
    sourcesAnnex(figures),
    reviewAnnex(data),
  ];
  const subtitle = [
    data.unit.name,
    periodLabelVi(data.period),
    `${DOCUMENT_TEXTS.source(data)}: ${DOCUMENT_TEXTS['source/standing'](data)}`,
  ].join(' · ');
  const sheets = annexes.map((annex) => annexSheet(annex, subtitle));
  const bytes = await writeXlsx({
    sheets: [...sheets, hiddenSheet(data)],
    namedRanges: annexes.map(repeatedHeadings),
  });
  return { bytes, figures };
}

/** By it =NTM.AVGCRITERIA() in this workbook knows whose mean is asked for. */
function hiddenSheet({ unit, period, pack }: ReportData): WriteSheet {
  const about = placeRows({ unit: unit.key, period, packHash: pack.hash });
  return {
    name: SHEET_NAMES.hidden,
    veryHidden: true,
    rows: about.map((row) => row.map(literal)),
  };
}
