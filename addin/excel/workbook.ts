/**
 * The workbook in which the pane stands: what it holds, as soon as it changes; what is selected; and the few ways in
 * which the pane itself changes it. Every change is one request, so that it is one step to undo.
 */
import { SHEET_NAMES } from '#workbook/names';
import type { CellPlace, OpenedWorkbook } from '#workbook/reader/opened';
import { Store, type Readable } from '../state/store.ts';
import type { CellWrite } from './cell-write.ts';
import { inExcel } from './in-excel.ts';
import { blockOf, loadCells, loadMirror } from './load-mirror.ts';
import type { Mirror } from './mirror.ts';

export type HiddenRows = readonly (readonly (string | number | null)[])[];

/** What the views need of a workbook. */
export interface OpenWorkbook {
  /** Null until it has been read. */
  readonly cells: Readable<OpenedWorkbook | null>;
  readonly selection: Readable<CellPlace | null>;
  /** What was typed or pasted into last. */
  readonly edited: Readable<EditedArea | null>;
  /** Leads to a cell. */
  show(place: CellPlace): Promise<void>;
  /** All cells and the hidden sheet, or nothing. */
  write(cells: readonly CellWrite[], hidden?: HiddenRows): Promise<void>;
}

/** "D8:F20", or several such areas with commas between. */
export interface EditedArea {
  readonly sheet: string;
  readonly address: string;
}

/** With what it takes to begin. */
export interface EditedWorkbook extends OpenWorkbook {
  /** Entry cells that hold a formula; whoever reads the form knows them. */
  computedCells: () => readonly CellPlace[];
  /** Reads the workbook, then follows it for as long as the pane lives. */
  open(): Promise<void>;
}

type Change = Excel.WorksheetChangedEventArgs;

export class ExcelWorkbook implements EditedWorkbook {
  readonly cells = new Store<OpenedWorkbook | null>(null);
  readonly selection = new Store<CellPlace | null>(null);
  readonly edited = new Store<EditedArea | null>(null);
  computedCells: () => readonly CellPlace[] = () => [];
  private mirror: Mirror | null = null;
  /** Changes are taken in the order in which they came. */
  private last: Promise<unknown> = Promise.resolve();

  async open(): Promise<void> {
    await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add((change) => this.after(() => this.follow(change)));
      worksheets.onSelectionChanged.add((selected) => this.after(() => this.select(selected)));
      for (const event of [worksheets.onAdded, worksheets.onDeleted]) {
        event.add(() => this.after(() => this.reload()));
      }
      await context.sync();
    });
    await this.after(() => this.reload());
    await this.after(() => this.readSelection());
  }

  async show({ sheet, cell }: CellPlace): Promise<void> {
    await inExcel(async (context) => {
      const page = context.workbook.worksheets.getItem(this.exactName(sheet));
      page.activate();
      page.getRange(cell).select();
      await context.sync();
    });
  }

  async write(cells: readonly CellWrite[], hidden?: HiddenRows): Promise<void> {
    await this.after(async () => {
      const rows = hidden && this.padded(hidden);
      await inExcel(async (context) => {
        const { worksheets } = context.workbook;
        const read = cells.map(({ sheet, cell, value }) => {
          const page = worksheets.getItem(this.exactName(sheet));
          const range = page.getRange(cell);
          range.values = [[value]];
          return { sheet, range: loadCells(range) };
        });
        if (rows) putHidden(worksheets.getItem(SHEET_NAMES.hidden), rows);
        await context.sync();
        for (const { sheet, range } of read) {
          this.mirror?.put(this.mirror.idOf(sheet) ?? '', blockOf(range));
        }
      });
      if (rows) this.keepHidden(rows);
      this.publish();
    });
  }

  private after<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work);
    this.last = next.catch(() => null);
    return next;
  }

  private async reload(): Promise<void> {
    this.mirror = await inExcel(loadMirror);
    this.publish();
  }

  /** Formulas that people typed into entry cells: their results change although nobody types in them. */
  private computed(worksheets: Excel.WorksheetCollection) {
    return this.computedCells().map(({ sheet, cell }) => ({
      id: this.mirror?.idOf(sheet) ?? '',
      range: loadCells(worksheets.getItem(this.exactName(sheet)).getRange(cell)),
    }));
  }

  /** A cell that was typed or pasted into, and what formulas make of it. */
  private async follow({ worksheetId, address, changeType }: Change): Promise<void> {
    const { mirror } = this;
    if (!mirror || changeType !== 'RangeEdited') return this.reload();
    const known = await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      const page = worksheets.getItem(worksheetId);
      const edited = address
        .split(',')
        .map((area) => ({ id: worksheetId, range: loadCells(page.getRange(area)) }));
      const computed = this.computed(worksheets);
      await context.sync();
      return [...edited, ...computed].every(({ id, range }) => mirror.put(id, blockOf(range)));
    });
    if (!known) return this.reload();
    this.publish();
    this.edited.set({ sheet: mirror.nameOf(worksheetId)?.normalize('NFC') ?? '', address });
  }

  private async select({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs) {
    const sheet = this.mirror?.nameOf(worksheetId);
    const [cell = ''] = address.split(/[:,]/, 1);
    this.selection.set(sheet === undefined ? null : { sheet: sheet.normalize('NFC'), cell });
  }

  private async readSelection(): Promise<void> {
    await inExcel(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      range.worksheet.load('name');
      await context.sync();
      const cell = range.address.replace(/^.*!/, '').split(':')[0]!.replaceAll('$', '');
      this.selection.set({ sheet: range.worksheet.name.normalize('NFC'), cell });
    });
  }

  /** Names are compared in one Unicode form, and a page is asked for in the form it has. */
  private exactName(sheet: string): string {
    return this.mirror?.nameOf(this.mirror.idOf(sheet) ?? '') ?? sheet;
  }

  /** Keys that are no longer there are emptied: a longer list of yesterday must not shine through. */
  private padded(hidden: HiddenRows): HiddenRows {
    const before = this.cells.get()?.page(SHEET_NAMES.hidden)?.rows.length ?? 0;
    const spare = Math.max(0, before - hidden.length);
    return [...hidden, ...Array.from({ length: spare }, () => [null, null])];
  }

  private keepHidden(rows: HiddenRows): void {
    const values = rows.map((row) => row.map((value) => value ?? ''));
    const id = this.mirror?.idOf(SHEET_NAMES.hidden) ?? '';
    this.mirror?.put(id, { row: 0, column: 0, values, formulas: [], formats: [] });
  }

  private publish(): void {
    this.cells.set(this.mirror?.open() ?? null);
  }
}

/** In text format: "201706" and "2017-06-30" are not for Excel to read. */
function putHidden(page: Excel.Worksheet, rows: HiddenRows): void {
  const target = page.getRange(`A1:B${rows.length}`);
  target.numberFormat = rows.map(() => ['@', '@']);
  target.values = rows.map((row) => row.map((value) => value ?? ''));
}
