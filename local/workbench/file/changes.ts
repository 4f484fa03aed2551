/** What is different in the grid from the file that was opened, as changes to that file: the rest of it stays. */
import type { CellChange, CellContent as PatchContent } from '#workbook/patch/cell-change';
import { cellsOf } from '../host/grid/area.ts';
import { localAddress } from '../host/grid/address.ts';
import type { CellState } from '../host/grid/cell.ts';
import type { Grid, GridSheet } from '../host/grid/grid.ts';
import type { AddedSheet } from './added-sheets.ts';
import { contentOf, type CellContent } from './content.ts';
import type { OpenedFile } from './opened-file.ts';

export interface FileChanges {
  readonly changes: readonly CellChange[];
  /** A formula that was not in the file goes into it as the value it shows. */
  readonly formulasAsValues: number;
  /** That the file does not have. */
  readonly newSheets: readonly AddedSheet[];
}

/** `idOf` gives the id that a sheet of the file has in the grid. */
export function changesOf(
  file: OpenedFile,
  grid: Grid,
  idOf: (index: number) => string,
): FileChanges {
  const sheets = new Map(grid.sheets().map((sheet) => [sheet.id, sheet]));
  const all = file.sheets.flatMap(({ name }, index) => {
    const sheet = sheets.get(idOf(index));
    sheets.delete(idOf(index));
    return sheet ? changesIn(file, index, name, sheet) : [];
  });
  return {
    changes: all.map(({ change }) => change),
    formulasAsValues: all.filter(({ isFormula }) => isFormula).length,
    newSheets: [...sheets.values()].map(added),
  };
}

function added(sheet: GridSheet): AddedSheet {
  const { name, visibility } = sheet;
  const area = sheet.used(true);
  return { name, visibility, area, cells: area ? sheet.cells(area) : [] };
}

interface Changed {
  readonly change: CellChange;
  readonly isFormula: boolean;
}

function changesIn(
  file: OpenedFile,
  index: number,
  name: string,
  sheet: GridSheet,
): readonly Changed[] {
  const area = sheet.used(false);
  if (!area) return [];
  const states = sheet.cells(area);
  return [...cellsOf(area)].flatMap(([row, column]) => {
    const now = states[row - area.row]![column - area.column]!;
    const set = difference(contentAt(file, index, row, column), now);
    if (!set) return [];
    const cell = localAddress({ row, column, rows: 1, columns: 1 });
    return [
      { change: { sheet: name, cell, set }, isFormula: now.formula !== null && !('cached' in set) },
    ];
  });
}

const NOTHING: CellContent = { value: '', formula: null };

function contentAt(
  { sheets }: OpenedFile,
  index: number,
  row: number,
  column: number,
): CellContent {
  const sheet = sheets[index]!;
  const cell = sheet.cells?.get(`${row},${column}`);
  if (cell) return contentOf(cell);
  const value = sheet.rows[row]?.[column] ?? null;
  return value === null ? NOTHING : contentOf({ value, type: 'string' });
}

/** Null where nothing is. */
export function difference(
  before: CellContent,
  now: Pick<CellState, 'value' | 'formula'>,
): PatchContent | null {
  if (before.formula !== null && now.formula === before.formula) {
    return same(before, now) ? null : { cached: now.value };
  }
  if (before.formula === null && now.formula === null && same(before, now)) return null;
  const { value } = now;
  if (value === '') return { clear: true };
  return typeof value === 'number' ? { number: String(value) } : { text: textOf(value) };
}

/** Fifteen digits are what Excel holds: beyond them engines differ. */
function same(before: CellContent, now: Pick<CellState, 'value'>): boolean {
  if (typeof before.value === 'number' && typeof now.value === 'number') {
    return before.value.toPrecision(15) === now.value.toPrecision(15);
  }
  return before.value === now.value;
}

function textOf(value: string | boolean): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}
