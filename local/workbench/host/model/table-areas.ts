/** The parts of a table. */
import type { Area } from '../grid/area.ts';
import type { GridSheet } from '../grid/grid.ts';
import type { Host } from '../host.ts';
import type { TableRecord } from '../records.ts';

export interface Table {
  readonly host: Host;
  readonly sheet: GridSheet;
  readonly record: TableRecord;
}

export function headerArea({ area, showHeaders }: TableRecord): Area | null {
  return showHeaders ? { ...area, rows: 1 } : null;
}

export function totalsArea({ area, showTotals }: TableRecord): Area | null {
  return showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : null;
}

/** Of a table without rows there is one empty row. */
export function bodyArea({ area, showHeaders, showTotals }: TableRecord): Area {
  const above = showHeaders ? 1 : 0;
  const rows = area.rows - above - (showTotals ? 1 : 0);
  return { ...area, row: area.row + above, rows: Math.max(1, rows) };
}
