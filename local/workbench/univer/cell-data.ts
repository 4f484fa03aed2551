/** What Univer keeps of a cell, and what the host makes of it. */
import { CellValueType, type ICellData, type Nullable, type ObjectMatrix } from '@univerjs/core';
import { intersection, type Area } from '../host/grid/area.ts';
import type { CellInput, CellStyle, CellValue } from '../host/grid/cell.ts';
import { univerStyle } from './style.ts';

/** The smallest area that holds all cells with something in them. */
export function usedArea(
  cells: ObjectMatrix<Nullable<ICellData>>,
  valuesOnly: boolean,
  within?: Area,
): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  cells.forValue((row, column, cell) => {
    if (!cell || (valuesOnly && isEmpty(cell))) return;
    if (within && !intersection(within, { row, column, rows: 1, columns: 1 })) return;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  });
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Univer keeps booleans as 0 and 1, and some numbers as text. */
export function shownValue(raw: CellValue | null, type: ICellData['t']): CellValue {
  if (raw === null) return '';
  if (type === CellValueType.BOOLEAN) return raw === 1 || raw === true;
  const numeric = type === CellValueType.NUMBER && typeof raw === 'string' && raw !== '';
  return numeric && Number.isFinite(Number(raw)) ? Number(raw) : raw;
}

function isEmpty({ v, f, si }: ICellData): boolean {
  return (v === undefined || v === null || v === '') && !f && !si;
}

/** What is not said stays: so what there was is taken away by name. */
export function cellData(input: CellInput | undefined): ICellData {
  if (!input) return {};
  if ('formula' in input) return { f: input.formula, v: null, si: null, p: null };
  const { value } = input;
  const none = { f: null, si: null, p: null };
  switch (typeof value) {
    case 'number':
      return { ...none, v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { ...none, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    default:
      return value === '' ? { ...none, v: null } : { ...none, v: value, t: CellValueType.STRING };
  }
}

/** A cell that says nothing but how it looks. */
export function styledCell(change: Partial<CellStyle>): ICellData {
  const { locked, formulaHidden, ...look } = change;
  const custom = {
    ...(locked === undefined ? {} : { locked }),
    ...(formulaHidden === undefined ? {} : { formulaHidden }),
  };
  const s = univerStyle(look);
  return {
    ...(Object.keys(s).length > 0 ? { s } : {}),
    ...(Object.keys(custom).length > 0 ? { custom } : {}),
  };
}
