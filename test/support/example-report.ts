// The example province as a report sees it.
import type { Consolidation } from '#domain/tally/consolidate';
import { consolidate } from '#domain/tally/consolidate';
import { summarise } from '#domain/tally/summary';
import { exampleGroups } from '#local/example/groups';
import { EXAMPLE_TYPED_FIGURES } from '#local/example/typed-figures';
import { EXAMPLE_PERIOD } from '#local/example/published';
import { reportData } from '#report/from-consolidation';
import type { ReportData } from '#report/report-data';
import { consolidation, contexts, pack, tree } from '../local/example/judged.ts';

type Overrides = Partial<
  Pick<ReportData, 'typed' | 'groupTargets' | 'approved' | 'source' | 'recognitions'>
>;

let whole: ReportData | undefined;

/** Of the whole province it is made once for each suite. */
export function exampleReport(sheets = contexts, overrides: Overrides = {}): ReportData {
  return sheets === contexts && Object.keys(overrides).length === 0
    ? (whole ??= reportOf(sheets, {}))
    : reportOf(sheets, overrides);
}

function reportOf(sheets: typeof contexts, overrides: Overrides): ReportData {
  return reportData({
    pack,
    tree,
    consolidation: sheets === contexts ? consolidation : consolidated(sheets),
    sheets,
    source: { kind: 'files' },
    printed: '2017-07-05',
    approved: null,
    drafts: 0,
    groups: exampleGroups(),
    recognitions: null,
    typed: EXAMPLE_TYPED_FIGURES,
    groupTargets: [],
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
