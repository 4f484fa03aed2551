/** A rectangle of cells, and how Excel writes it: rows and columns count from 0 here, from 1 and A there. */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** All cells of a sheet. */
export const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function cellAt(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

export function fits({ row, column, rows, columns }: Area): boolean {
  return (
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS
  );
}

export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return { row, column, rows, columns };
}

/** Every cell of an area, row by row. */
export function* cellsOf({
  row,
  column,
  rows,
  columns,
}: Area): Generator<readonly [number, number]> {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) yield [r, c];
  }
}

/** One value for each cell of an area, in rows. */
export function matrixOf<T>(area: Area, valueAt: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => valueAt(area.row + r, area.column + c)),
  );
}
