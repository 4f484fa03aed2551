/** People may type where the sheet lets them, as in Excel. */
import { CustomCommandExecutionError } from '@univerjs/core';
import { intersection } from '../host/grid/area.ts';
import type { Area } from '../host/grid/area.ts';
import type { Book } from './book.ts';

export function guardLocked({ univer, records, grid }: Book, onRefused: () => void): void {
  const { facade } = univer;
  const isLocked = (sheet: string, row: number, column: number) =>
    records.of(sheet).protection !== null &&
    (grid
      .sheets()
      .find(({ id }) => id === sheet)
      ?.style(row, column).locked ??
      false);
  const refuse = (event: { cancel?: boolean }) => {
    event.cancel = true;
    onRefused();
  };
  facade.addEvent(facade.Event.BeforeSheetEditStart, (event) => {
    if (isLocked(event.worksheet.getSheetId(), event.row, event.column)) refuse(event);
  });
  facade.addEvent(facade.Event.BeforeClipboardPaste, (event) => {
    const { sheet, area } = grid.selection();
    if (touchesLocked(sheet.id, area, isLocked)) refuse(event);
  });
  // The Delete key opens no editor.
  facade.onBeforeCommandExecute(({ id }) => {
    if (!id.startsWith('sheet.command.clear-selection')) return;
    const { sheet, area } = grid.selection();
    if (!touchesLocked(sheet.id, area, isLocked)) return;
    onRefused();
    throw new CustomCommandExecutionError('locked');
  });
}

type IsLocked = (sheet: string, row: number, column: number) => boolean;

/** Whole columns are as long as anything on a form. */
const LOOKED_AT: Area = { row: 0, column: 0, rows: 500, columns: 100 };

function touchesLocked(sheet: string, area: Area, isLocked: IsLocked): boolean {
  const within = intersection(area, LOOKED_AT);
  if (!within) return false;
  for (let row = within.row; row < within.row + within.rows; row++) {
    for (let column = within.column; column < within.column + within.columns; column++) {
      if (isLocked(sheet, row, column)) return true;
    }
  }
  return false;
}
