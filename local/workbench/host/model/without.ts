/** What is left of an area when another is cut out of it: up to four rectangles. */
import { intersection, type Area } from '../grid/area.ts';

export function without(area: Area, cut: Area): readonly Area[] {
  const common = intersection(area, cut);
  if (!common) return [area];
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  const left = [
    { ...area, rows: common.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    {
      row: common.row,
      rows: common.rows,
      column: area.column,
      columns: common.column - area.column,
    },
    {
      row: common.row,
      rows: common.rows,
      column: right,
      columns: area.column + area.columns - right,
    },
  ];
  return left.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
