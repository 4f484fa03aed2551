/**
 * The sheets of a workbook as the host needs them. Two programs keep them: memory, for tests without a browser, and
 * Univer, for people. What Excel knows beside cells (tables, charts, settings …) the host keeps itself: ../records.ts.
 */
import type { Area } from './area.ts';
import type { CellInput, CellState, CellStyle } from './cell.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export type Axis = 'row' | 'column';

export interface DefinedName {
  readonly name: string;
  /** "'Phiếu tiêu chí'!$E$6", without "=". */
  readonly refersTo: string;
  /** Id of the sheet whose name it is; null for the whole workbook. */
  readonly sheet: string | null;
  readonly visible: boolean;
  readonly comment: string;
}

export interface GridSheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** "" for none. */
  tabColor: string;
  showGridlines: boolean;
  frozen: { readonly rows: number; readonly columns: number };

  /** The smallest area that holds everything, within another if wanted; null where there is nothing. */
  used(valuesOnly: boolean, within?: Area): Area | null;
  cells(area: Area): CellState[][];
  /** The cells that the formula in one of them fills; null where it fills its own only. */
  spilled(row: number, column: number): Area | null;
  /** `undefined` leaves a cell as it is. */
  write(area: Area, inputs: readonly (readonly (CellInput | undefined)[])[]): void;
  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void;

  style(row: number, column: number): CellStyle;
  restyle(area: Area, change: Partial<CellStyle>): void;

  /** In points. */
  size(axis: Axis, index: number): number;
  resize(axis: Axis, first: number, count: number, points: number): void;
  isHidden(axis: Axis, index: number): boolean;
  hide(axis: Axis, first: number, count: number, hidden: boolean): void;
  insert(axis: Axis, first: number, count: number): void;
  remove(axis: Axis, first: number, count: number): void;

  merges(): readonly Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;
}

export interface Selection {
  readonly sheet: GridSheet;
  readonly area: Area;
}

/** What people do to the grid; what the add-in does it knows itself. */
export type GridEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: string;
      readonly area: Area;
      readonly how: ChangeType;
    }
  | { readonly kind: 'selected'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'activated'; readonly sheet: string; readonly before: string }
  | { readonly kind: 'added' | 'deleted'; readonly sheet: string }
  | { readonly kind: 'calculated'; readonly sheet: string };

export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

export interface Grid {
  /** Of the file: "phieu.xlsx". */
  readonly name: string;
  /** In the order of their tabs. */
  sheets(): readonly GridSheet[];
  addSheet(name: string): GridSheet;
  removeSheet(id: string): void;
  moveSheet(id: string, position: number): void;

  activeSheet(): GridSheet;
  activate(id: string): void;
  selection(): Selection;
  select(sheet: string, area: Area): void;

  names(): readonly DefinedName[];
  /** Takes the place of one of the same name and sheet. */
  setName(name: DefinedName): void;
  removeName(name: string, sheet: string | null): void;

  calculate(): void;
  /** Resolves when formulas have followed what was written. */
  settled(): Promise<void>;
  /** What happens within is undone by one undo. */
  asOneStep<T>(work: () => Promise<T>): Promise<T>;
  listen(listener: (event: GridEvent) => void): void;
}
