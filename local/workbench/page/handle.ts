/** By what tests, and whoever has the console open, reach the workbench: nothing of it is for the add-in. */
import { parseLocal } from '../host/grid/address.ts';
import type { CellState } from '../host/grid/cell.ts';
import type { GridSheet } from '../host/grid/grid.ts';
import type { Book } from './book.ts';
import type { Workbench } from './workbench.ts';

export class WorkbenchHandle {
  constructor(private readonly workbench: Workbench) {}

  open(name: string, bytes: readonly number[]): Promise<void> {
    return this.workbench.open(name, Uint8Array.from(bytes));
  }

  get isOpen(): boolean {
    return this.workbench.book !== null;
  }

  private get book(): Book {
    const { book } = this.workbench;
    if (!book) throw new Error('No workbook is open');
    return book;
  }

  private sheet(name: string): GridSheet {
    const wanted = name.normalize('NFC');
    const found = this.book.grid.sheets().find((sheet) => sheet.name.normalize('NFC') === wanted);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  }

  sheets(): readonly { readonly name: string; readonly visibility: string }[] {
    return this.book.grid.sheets().map(({ name, visibility }) => ({ name, visibility }));
  }

  /** Rows of cells. */
  read(sheet: string, address: string): CellState[][] {
    return this.sheet(sheet).cells(parseLocal(address)!);
  }

  /** Where a name leads: its sheet and its cell. */
  named(name: string): string | undefined {
    return this.book.grid.names().find((each) => each.name === name)?.refersTo;
  }

  select(sheet: string, address: string): void {
    this.book.grid.select(this.sheet(sheet).id, parseLocal(address)!);
  }

  /** "Phiếu tiêu chí", 14, 4: where the person is. */
  selected(): { readonly sheet: string; readonly row: number; readonly column: number } {
    const { sheet, area } = this.book.grid.selection();
    return { sheet: sheet.name, row: area.row, column: area.column };
  }

  /** What Excel would say beside a cell. */
  messageAt(sheet: string, address: string): string | null {
    const { row, column } = parseLocal(address)!;
    return this.book.calls.messageAt({ sheet: this.sheet(sheet).id, row, column });
  }

  charts(sheet: string): readonly object[] {
    const { charts } = this.book.records.of(this.sheet(sheet).id);
    return charts.map(({ type, set, source }) => ({
      type,
      area: source.area,
      set: Object.fromEntries(set),
    }));
  }

  setting(key: string): unknown {
    return this.book.records.settings.get(key);
  }

  /** All custom functions are asked again. */
  calculateAnew(): void {
    this.book.calculateAnew();
  }

  /** All formulas are computed again, to the last value in its cell. */
  async computeAll(): Promise<void> {
    const { grid, univer } = this.book;
    const applied = univer.facade.getFormula().onCalculationResultApplied();
    grid.calculate();
    await applied;
  }

  saved(): number[] {
    return [...this.book.saved()];
  }

  undo(): void {
    this.book.univer.workbook.undo();
  }
}

declare global {
  interface Window {
    workbench?: WorkbenchHandle;
  }
}
