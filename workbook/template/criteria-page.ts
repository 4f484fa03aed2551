/** Phiếu tiêu chí: a row per indicator, and a row per part where it has parts. */
import { standards } from '#domain/packs/threshold';
import { SHEET_NAMES } from '../names.ts';
import type { FormContext } from './context.ts';
import { nameChecks } from './check-counts.ts';
import { COLUMN, FIRST, HEADING, LAST, WIDTHS } from './criteria-columns.ts';
import { putConditions, putFoot, putHead } from './criteria-head.ts';
import { Grid } from './grid.ts';
import { IndicatorRows } from './indicator-rows.ts';

export function criteriaPage(context: FormContext): Grid {
  const grid = new Grid(SHEET_NAMES.criteria, WIDTHS);
  const standard = standards(context.pack, context.circumstances);
  let row = FIRST;
  let section: string | undefined;
  for (const criterion of context.pack.criteria) {
    if (criterion.section !== section) {
      section = criterion.section;
      const name = context.pack.sections.find(({ no }) => no === section)?.name.vi ?? '';
      row = sectionRow(grid, row, `${section}. ${name.toUpperCase()}`);
    }
    const indicators = context.pack.indicators.filter((item) => item.criterion === criterion.no);
    row = criterionRow(grid, row, `Tiêu chí ${criterion.no}. ${criterion.name.vi}`);
    for (const indicator of indicators) {
      row = new IndicatorRows(grid, context, indicator, standard).put(row);
    }
  }
  const last = row - 1;
  putHead(grid, context);
  nameChecks(grid, 0, COLUMN.check, FIRST, last);
  putFoot(grid, row, context);
  putConditions(grid, last);
  grid.repeatRows(HEADING, HEADING + 1);
  grid.printArea(row, LAST);
  return grid;
}

function sectionRow(grid: Grid, row: number, text: string): number {
  grid.put(row, 1, 'section', text);
  grid.merge(row, 1, row, LAST, 'section');
  grid.height(row, 21);
  return row + 1;
}

function criterionRow(grid: Grid, row: number, text: string): number {
  grid.put(row, 1, 'criterion', text);
  grid.merge(row, 1, row, LAST, 'criterion');
  grid.height(row, 19);
  return row + 1;
}
