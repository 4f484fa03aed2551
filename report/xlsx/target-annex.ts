/** Plan against actual, of all communes and of each group, and by which communes each plan is reached soonest. */
import { nearestCommunes } from '#domain/targets/nearest-communes';
import { subtract, decimalText, parseDecimal } from '#domain/values/decimal';
import { reportFigure } from '../figures/report-figure.ts';
import type { ReportData } from '../report-data.ts';
import { toGoText } from '../tables/target-tables.ts';
import { plannedGroups, type PlannedFigure, type PlannedGroup } from '../targets.ts';
import type { Annex, Content } from './annex.ts';

/** More would fill pages: the sheet "Còn thiếu gì" has all of them, and what each indicator lacks. */
const NAMED = 5;

export function targetsAnnex(data: ReportData): Annex {
  return {
    name: 'Kế hoạch',
    title: 'Kế hoạch và kết quả, tất cả các xã và từng nhóm xã',
    columns: [
      { heading: 'Nhóm xã', width: 26, kind: 'text' },
      { heading: 'Số xã', width: 8, kind: 'whole' },
      { heading: 'Chỉ tiêu', width: 30, kind: 'text' },
      { heading: 'Đơn vị tính', width: 13, kind: 'text' },
      { heading: 'Kế hoạch', width: 10, kind: 'decimal' },
      { heading: 'Kết quả', width: 10, kind: 'decimal' },
      { heading: 'Chênh lệch', width: 11, kind: 'decimal' },
      { heading: 'Còn phải', width: 20, kind: 'text' },
      { heading: 'Những xã gần đạt nhất', width: 64, kind: 'text' },
      { heading: 'Mã kế hoạch', width: 9, kind: 'code' },
      { heading: 'Mã kết quả', width: 9, kind: 'code' },
    ],
    rows: (first) =>
      plannedGroups(data)
        .flatMap((group) => group.figures.map((figure) => ({ group, figure })))
        .map(({ group, figure }, index) => [
          group.name,
          group.communes.length,
          figure.label,
          figure.measure,
          Number(figure.plan),
          figure.actual === null ? null : Number(figure.actual),
          difference(figure, first + index),
          toGoText(figure),
          nearestText(data, group, figure),
          ...codes(data, group, figure),
        ]),
  };
}

/** A code names a figure of all communes. */
function codes(data: ReportData, { id }: PlannedGroup, { concept }: PlannedFigure) {
  if (id !== null) return [null, null];
  return [`plan:${concept}`, concept].map((name) => reportFigure(data, name)?.code ?? null);
}

function difference({ plan, actual }: PlannedFigure, row: number): Content {
  if (actual === null) return null;
  const result = Number(decimalText(subtract(parseDecimal(plan), parseDecimal(actual))));
  // Doubles: 9,4 − 7,48 would be 1,9200000000000004.
  return { formula: `ROUND(E${row}-F${row},6)`, result };
}

function nearestText(
  { pack }: Pick<ReportData, 'pack'>,
  { communes }: PlannedGroup,
  { concept, toGo }: PlannedFigure,
): string {
  if (toGo?.direction !== 'more') return '';
  const near = nearestCommunes(pack, concept, Number(toGo.amount), communes);
  const named = near
    .slice(0, NAMED)
    .map(
      ({ commune, open }) =>
        `${commune.unit.name} (${open.length}: TC ${open.map(({ no }) => no).join(', ')})`,
    );
  const more = near.length - named.length;
  return [...named, ...(more > 0 ? [`và ${more} xã nữa`] : [])].join('; ');
}
