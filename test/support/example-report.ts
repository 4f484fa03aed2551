// The example province as a report sees it.
import type { Consolidation } from '#domain/tally/consolidate';
import { consolidate } from '#domain/tally/consolidate';
import { summarise } from '#domain/tally/summary';
import { EXAMPLE_PERIOD } from '#local/example/published';
import { reportData } from '#report/from-consolidation';
import type { ReportData } from '#report/report-data';
import { contexts, pack, tree } from '../local/example/judged.ts';

/** What the province planned for the end of 2017, as its report says. */
export const PLANS = {
  mean: '9.4',
  'band:19': '38',
  'band:15-18': '8',
  'band:10-14': '30',
  'band:5-9': '108',
  'band:<5': '23',
} as const;

export function exampleReport(
  sheets = contexts,
  overrides: Partial<Pick<ReportData, 'plans' | 'approved' | 'source'>> = {},
): ReportData {
  return reportData({
    pack,
    tree,
    consolidation: consolidated(sheets),
    sheets,
    source: { kind: 'files' },
    printed: '2017-07-05',
    approved: null,
    plans: PLANS,
    typed: {},
    ...overrides,
  });
}

function consolidated(sheets: typeof contexts): Consolidation {
  const submissions = sheets.map(({ sheet, evaluation }) => ({
    source: sheet.unit,
    sheet,
    summary: summarise(pack, sheet, evaluation),
  }));
  return consolidate(pack, tree, tree.root, EXAMPLE_PERIOD, submissions);
}
