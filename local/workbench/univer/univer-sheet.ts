/** One sheet of Univer as the host needs it. */
import type { ICellData, IStyleData } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/preset-sheets-core';
import { intersection, matrixOf, type Area } from '../host/grid/area.ts';
import type { CellInput, CellState, CellStyle, CellValue } from '../host/grid/cell.ts';
import type { Axis, GridSheet, Visibility } from '../host/grid/grid.ts';
import { pixels, points } from '../file/sizes.ts';
import { cellData, shownValue, styledCell, usedArea } from './cell-data.ts';
import { areaOf } from './range.ts';
import { styleFrom } from './style.ts';
import type { FacadeRange, FacadeSheet } from './types.ts';

export interface SheetOptions {
  readonly sheet: FacadeSheet;
  readonly plain: CellStyle;
  /** Univer knows only one kind of hidden. */
  readonly veryHidden: Set<string>;
  /** Whatever is changed within is the add-in's doing; formulas follow where it is content. */
  readonly byAddIn: <T>(work: () => T, isContent: boolean) => T;
  readonly formulas: FormulaDataModel;
}

export class UniverSheet implements GridSheet {
  constructor(private readonly options: SheetOptions) {}

  private get sheet(): FacadeSheet {
    return this.options.sheet;
  }

  get id(): string {
    return this.sheet.getSheetId();
  }

  get name(): string {
    return this.sheet.getSheetName();
  }

  set name(name: string) {
    this.sheet.setName(name);
  }

  get visibility(): Visibility {
    if (!this.sheet.isSheetHidden()) return 'Visible';
    return this.options.veryHidden.has(this.id) ? 'VeryHidden' : 'Hidden';
  }

  set visibility(visibility: Visibility) {
    if (visibility === 'VeryHidden') this.options.veryHidden.add(this.id);
    else this.options.veryHidden.delete(this.id);
    if (visibility === 'Visible') this.sheet.showSheet();
    else if (!this.sheet.isSheetHidden()) this.sheet.hideSheet();
  }

  get tabColor(): string {
    return this.sheet.getTabColor() ?? '';
  }

  set tabColor(color: string) {
    this.sheet.setTabColor(color);
  }

  get showGridlines(): boolean {
    return !this.sheet.hasHiddenGridLines();
  }

  set showGridlines(shown: boolean) {
    this.sheet.setHiddenGridlines(!shown);
  }

  get frozen() {
    return { rows: this.sheet.getFrozenRows(), columns: this.sheet.getFrozenColumns() };
  }

  set frozen({ rows, columns }: { readonly rows: number; readonly columns: number }) {
    if (rows + columns === 0) this.sheet.cancelFreeze();
    else {
      this.sheet.setFreeze({
        startRow: rows || -1,
        startColumn: columns || -1,
        ySplit: rows,
        xSplit: columns,
      });
    }
  }

  used(valuesOnly: boolean, within?: Area): Area | null {
    return usedArea(this.sheet.getSheet().getCellMatrix(), valuesOnly, within);
  }

  cells(area: Area): CellState[][] {
    const within = this.within(area);
    const range = within && this.rangeAt(within);
    const values = range?.getRawValues();
    const formulas = range?.getFormulas();
    const texts = range?.getDisplayValues();
    return matrixOf(area, (row, column) => {
      const [r, c] = [row - area.row, column - area.column];
      const raw = values?.[r]?.[c] ?? this.spilledValue(row, column);
      const value = shownValue(raw, this.sheet.getSheet().getCell(row, column)?.t);
      const { numberFormat } = this.style(row, column);
      const formula = formulas?.[r]?.[c] || null;
      return { value, formula, text: texts?.[r]?.[c] ?? '', numberFormat };
    });
  }

  spilled(row: number, column: number): Area | null {
    const workbook = this.sheet.getWorkbook().getUnitId();
    const range =
      this.options.formulas.getArrayFormulaRange()[workbook]?.[this.id]?.[row]?.[column];
    return range ? areaOf(range) : null;
  }

  /** What an array formula elsewhere puts here: Univer keeps it beside the cells. */
  private spilledValue(row: number, column: number): CellValue | null {
    const workbook = this.sheet.getWorkbook().getUnitId();
    const spilled = this.options.formulas.getArrayFormulaCellData()[workbook]?.[this.id];
    return spilled?.[row]?.[column]?.v ?? null;
  }

  write(area: Area, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    this.change(area, true, (range) => {
      range.setValues(inputs.map((row) => row.map((input) => cellData(input))));
    });
  }

  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    this.change(area, what !== 'Formats', (range) => {
      if (what === 'Contents') range.clearContent();
      else if (what === 'Formats') range.clearFormat();
      else range.clear();
    });
  }

  style(row: number, column: number): CellStyle {
    const cell = this.sheet.getSheet().getCellMatrix().getValue(row, column);
    const { plain } = this.options;
    if (!cell) return plain;
    const style = this.styleData(cell);
    const { locked = plain.locked, formulaHidden = plain.formulaHidden } = (cell.custom ??
      {}) as Partial<CellStyle>;
    return { ...styleFrom(style, plain), locked, formulaHidden };
  }

  private styleData({ s }: ICellData): IStyleData | null {
    if (typeof s !== 'string') return s ?? null;
    return this.sheet.getWorkbook().getStyles().get(s) ?? null;
  }

  restyle(area: Area, change: Partial<CellStyle>): void {
    const cell = styledCell(change);
    this.change(area, false, (range, within) => {
      range.setValues(matrixOf(within, () => ({ ...cell })));
    });
  }

  size(axis: Axis, index: number): number {
    return points(
      axis === 'row' ? this.sheet.getRowHeight(index) : this.sheet.getColumnWidth(index),
    );
  }

  resize(axis: Axis, first: number, count: number, size: number): void {
    this.makeRoom(axis, first + 1);
    const within = this.countWithin(axis, first, count);
    if (axis === 'row') this.sheet.setRowHeightsForced(first, within, pixels(size));
    else this.sheet.setColumnWidths(first, within, pixels(size));
  }

  isHidden(axis: Axis, index: number): boolean {
    const sheet = this.sheet.getSheet();
    return axis === 'row' ? !sheet.getRowRawVisible(index) : !sheet.getColVisible(index);
  }

  hide(axis: Axis, first: number, count: number, hidden: boolean): void {
    const within = this.countWithin(axis, first, count);
    if (axis === 'row') {
      if (hidden) this.sheet.hideRows(first, within);
      else this.sheet.showRows(first, within);
    } else if (hidden) this.sheet.hideColumns(first, within);
    else this.sheet.showColumns(first, within);
  }

  insert(axis: Axis, first: number, count: number): void {
    this.makeRoom(axis, first);
    this.options.byAddIn(() => {
      if (axis === 'row') this.sheet.insertRows(first, count);
      else this.sheet.insertColumns(first, count);
    }, true);
  }

  remove(axis: Axis, first: number, count: number): void {
    this.options.byAddIn(() => {
      if (axis === 'row') this.sheet.deleteRows(first, this.countWithin(axis, first, count));
      else this.sheet.deleteColumns(first, this.countWithin(axis, first, count));
    }, true);
  }

  merges(): readonly Area[] {
    return this.sheet.getMergedRanges().map((range) => areaOf(range.getRange()));
  }

  merge(area: Area): void {
    this.change(area, true, (range) => void range.merge({ isForceMerge: true }));
  }

  unmerge(area: Area): void {
    this.change(area, false, (range) => void range.breakApart());
  }

  /** Of an area of all rows or columns, what Univer has of it. */
  private within(area: Area): Area | null {
    const all = {
      row: 0,
      column: 0,
      rows: this.sheet.getMaxRows(),
      columns: this.sheet.getMaxColumns(),
    };
    return intersection(area, all);
  }

  private countWithin(axis: Axis, first: number, count: number): number {
    const all = axis === 'row' ? this.sheet.getMaxRows() : this.sheet.getMaxColumns();
    return Math.max(0, Math.min(count, all - first));
  }

  private rangeAt({ row, column, rows, columns }: Area): FacadeRange {
    return this.sheet.getRange(row, column, rows, columns);
  }

  private change(
    area: Area,
    isContent: boolean,
    work: (range: FacadeRange, within: Area) => void,
  ): void {
    if (area.rows <= ROOM.row) this.makeRoom('row', area.row + area.rows);
    if (area.columns <= ROOM.column) this.makeRoom('column', area.column + area.columns);
    const within = this.within(area);
    if (within) this.options.byAddIn(() => work(this.rangeAt(within), within), isContent);
  }

  /** Univer's sheets end somewhere; Excel's do not. */
  private makeRoom(axis: Axis, count: number): void {
    if (axis === 'row' && count > this.sheet.getMaxRows()) this.sheet.setRowCount(count);
    if (axis === 'column' && count > this.sheet.getMaxColumns()) this.sheet.setColumnCount(count);
  }
}

/** More than this at once is "the whole column": nobody fills it. */
const ROOM: Readonly<Record<Axis, number>> = { row: 20_000, column: 500 };
