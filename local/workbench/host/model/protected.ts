/** A protected sheet refuses programs what it refuses people: locked cells, and formats everywhere. */
import { OfficeError } from '../batch/errors.ts';
import { cellsOf, intersection, type Area } from '../grid/area.ts';
import type { GridSheet } from '../grid/grid.ts';
import type { Host } from '../host.ts';

export function refuseLocked(host: Host, sheet: GridSheet, area: Area, member: string): void {
  if (!host.records.of(sheet.id).protection) return;
  const used = sheet.used(false);
  const within = used && intersection(area, used);
  // Cells that nobody ever touched are locked.
  if (!within || within.rows * within.columns < area.rows * area.columns) {
    throw new OfficeError('AccessDenied', member);
  }
  for (const [row, column] of cellsOf(within)) {
    if (sheet.style(row, column).locked) throw new OfficeError('AccessDenied', member);
  }
}

export function refuseProtected(
  host: Host,
  sheet: GridSheet,
  member: string,
  option = 'allowFormatCells',
): void {
  const { protection } = host.records.of(sheet.id);
  if (protection && protection.options[option] !== true) {
    throw new OfficeError('AccessDenied', member);
  }
}
