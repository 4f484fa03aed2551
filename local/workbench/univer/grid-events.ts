/** What people do in Univer, as the host tells it on: by what was changed, whichever of its many commands changed it. */
import type { IRange } from '@univerjs/core';
import type { Area } from '../host/grid/area.ts';
import type { ChangeType, GridEvent } from '../host/grid/grid.ts';
import { areaOf } from './range.ts';
import type { Facade } from './types.ts';

export interface GridListener {
  /** What is being changed is changed by the add-in. */
  isByAddIn(): boolean;
  tell(event: GridEvent): void;
}

interface CommandInfo {
  readonly id: string;
  readonly params?: object | undefined;
}

interface ValuesMutation {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, object | null>>>>;
}

interface RangeMutation {
  readonly subUnitId: string;
  readonly range: IRange;
}

const SET_VALUES = 'sheet.mutation.set-range-values';

const SHIFTS: Readonly<Record<string, ChangeType>> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
};

export function tellGridEvents(facade: Facade, listener: GridListener): void {
  facade.onCommandExecuted((command, options) => {
    if (listener.isByAddIn() || isResult(options)) return;
    const event = changeOf(command);
    if (event) listener.tell(event);
  });
  facade.addEvent(facade.Event.SelectionChanged, ({ worksheet, selections }) => {
    const [first] = selections;
    if (first) {
      listener.tell({ kind: 'selected', sheet: worksheet.getSheetId(), area: areaOf(first) });
    }
  });
  tellSheets(facade, listener);
}

function tellSheets(facade: Facade, listener: GridListener): void {
  let before = facade.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? '';
  facade.addEvent(facade.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const sheet = activeSheet.getSheetId();
    listener.tell({ kind: 'activated', sheet, before });
    before = sheet;
  });
  facade.addEvent(facade.Event.SheetCreated, ({ worksheet }) => {
    listener.tell({ kind: 'added', sheet: worksheet.getSheetId() });
  });
  facade.addEvent(facade.Event.SheetDeleted, ({ sheetId }) => {
    listener.tell({ kind: 'deleted', sheet: sheetId });
  });
}

/** What formulas give is written like everything else. */
function isResult(options: object | undefined): boolean {
  return (
    (options as { applyFormulaCalculationResult?: boolean } | undefined)
      ?.applyFormulaCalculationResult === true
  );
}

export function changeOf({ id, params }: CommandInfo): GridEvent | null {
  if (id === SET_VALUES) {
    const { subUnitId, cellValue = {} } = params as ValuesMutation;
    const area = touched(cellValue);
    return area && { kind: 'changed', sheet: subUnitId, area, how: 'RangeEdited' };
  }
  const how = SHIFTS[id];
  if (!how) return null;
  const { subUnitId, range } = params as RangeMutation;
  return { kind: 'changed', sheet: subUnitId, area: areaOf(range), how };
}

/** Around the cells whose content is named; a look alone changes nothing. */
function touched(cells: NonNullable<ValuesMutation['cellValue']>): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns ?? {})) {
      if (cell !== null && !('v' in cell || 'f' in cell || 'p' in cell)) continue;
      [top, left] = [Math.min(top, Number(row)), Math.min(left, Number(column))];
      [bottom, right] = [Math.max(bottom, Number(row)), Math.max(right, Number(column))];
    }
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
