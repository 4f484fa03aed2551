import { formatVi } from '#domain/values/format';
import type { ReportData } from '../report-data.ts';
import { plannedGroups, type PlannedFigure } from '../targets.ts';
import { WORDS } from '../words.ts';
import { tableKind } from './table.ts';

/** Plan and result in columns of their own, of all communes and of each group; what nothing counts is left to the text. */
export const targetsTable = tableKind(
  ['group', 'name', 'plan', 'actual', 'toGo'],
  (data: ReportData) => {
    const rows = plannedGroups(data).flatMap(({ name: group, communes, figures }) =>
      figures
        .filter(({ isCounted }) => isCounted)
        .map((figure) => ({
          group: `${group} (${communes.length} xã)`,
          name: figure.label,
          plan: printed(figure, figure.plan),
          actual: figure.actual === null ? WORDS.noFigure : printed(figure, figure.actual),
          toGo: toGoText(figure),
        })),
    );
    return rows.length > 0 ? rows : [NONE];
  },
);

const NONE = {
  group: WORDS.allCommunes,
  name: WORDS.noPlan,
  plan: WORDS.toGo.none,
  actual: WORDS.toGo.none,
  toGo: WORDS.toGo.none,
};

/** "thêm 1,92 (398 tiêu chí)": what a mean asks is told in what communes do. */
export function toGoText(figure: PlannedFigure): string {
  const { toGo, actual, criteria } = figure;
  if (actual === null) return WORDS.toGo.none;
  if (toGo === null) return WORDS.toGo.done;
  const much = WORDS.toGo[toGo.direction](printed(figure, toGo.amount));
  return criteria ? `${much} (${WORDS.toGo.criteria(formatVi(String(criteria)))})` : much;
}

function printed({ decimals }: PlannedFigure, value: string): string {
  return formatVi(value, decimals);
}
