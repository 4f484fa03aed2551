/** Areas as Univer has them: by their corners. */
import type { IRange } from '@univerjs/core';
import type { Area } from '../host/grid/area.ts';

export function rangeOf({ row, column, rows, columns }: Area): IRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column + columns - 1,
  };
}

export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}
