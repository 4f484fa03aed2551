/** Univer as the grid of the host. */
import type { IUndoRedoService } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { Area } from '../host/grid/area.ts';
import type { CellStyle } from '../host/grid/cell.ts';
import type { DefinedName, Grid, GridEvent, Selection } from '../host/grid/grid.ts';
import { areaOf } from './range.ts';
import { univerName } from './snapshot.ts';
import { tellGridEvents } from './grid-events.ts';
import type { Facade, FacadeSheet, FacadeWorkbook } from './types.ts';
import { UniverSheet } from './univer-sheet.ts';

export interface GridOptions {
  readonly facade: Facade;
  readonly workbook: FacadeWorkbook;
  readonly undo: IUndoRedoService;
  readonly formulas: FormulaDataModel;
  readonly plain: CellStyle;
  /** Ids. */
  readonly veryHidden: Set<string>;
}

export class UniverGrid implements Grid {
  private readonly listeners: ((event: GridEvent) => void)[] = [];
  private addInDepth = 0;
  private lastStep: Promise<unknown> = Promise.resolve();
  private mustCalculate = false;

  constructor(private readonly options: GridOptions) {
    tellGridEvents(options.facade, {
      isByAddIn: () => this.addInDepth > 0,
      tell: (event) => {
        for (const listener of this.listeners) listener(event);
      },
    });
  }

  private get workbook(): FacadeWorkbook {
    return this.options.workbook;
  }

  get name(): string {
    return this.workbook.getName();
  }

  sheets(): readonly UniverSheet[] {
    return this.workbook.getSheets().map((sheet) => this.sheetOf(sheet));
  }

  private sheetOf(sheet: FacadeSheet): UniverSheet {
    const { plain, veryHidden, formulas } = this.options;
    const byAddIn = <T>(work: () => T, isContent: boolean) => this.byAddIn(work, isContent);
    return new UniverSheet({ sheet, plain, veryHidden, formulas, byAddIn });
  }

  /** What is changed within is not what a person did; results of formulas are waited for. */
  private byAddIn<T>(work: () => T, isContent = true): T {
    this.addInDepth++;
    this.mustCalculate ||= isContent;
    try {
      return work();
    } finally {
      this.addInDepth--;
    }
  }

  addSheet(name: string): UniverSheet {
    const before = this.workbook.getActiveSheet();
    const added = this.workbook.insertSheet(name);
    // Univer shows a sheet that is made; Excel does not.
    this.workbook.setActiveSheet(before);
    return this.sheetOf(added);
  }

  removeSheet(id: string): void {
    this.workbook.deleteSheet(id);
  }

  moveSheet(id: string, position: number): void {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (sheet) this.workbook.moveSheet(sheet, position);
  }

  activeSheet(): UniverSheet {
    return this.sheetOf(this.workbook.getActiveSheet());
  }

  activate(id: string): void {
    this.workbook.setActiveSheet(id);
  }

  selection(): Selection {
    const range = this.workbook.getActiveRange();
    const area = range ? areaOf(range.getRange()) : { row: 0, column: 0, rows: 1, columns: 1 };
    return { sheet: this.activeSheet(), area };
  }

  select(sheet: string, { row, column, rows, columns }: Area): void {
    this.workbook.setActiveSheet(sheet);
    const facade = this.workbook.getActiveSheet();
    const range = facade.getRange(
      row,
      column,
      Math.min(rows, facade.getMaxRows() - row),
      Math.min(columns, facade.getMaxColumns() - column),
    );
    range.activate();
    // Univer counts from the first cell that is not frozen.
    facade.scrollToCell(
      Math.max(0, row - facade.getFrozenRows() - ROWS_ABOVE),
      Math.max(0, column - facade.getFrozenColumns() - COLUMNS_BEFORE),
    );
  }

  names(): readonly DefinedName[] {
    return this.workbook.getDefinedNames().map((name) => ({
      name: name.getName(),
      refersTo: name.getFormulaOrRefString().replace(/^=/, ''),
      sheet: scopeOf(name),
      visible: true,
      comment: name.getComment() ?? '',
    }));
  }

  setName(name: DefinedName): void {
    this.byAddIn(() => {
      this.workbook.insertDefinedNameBuilder({
        unitId: this.workbook.getId(),
        ...univerName(name),
      });
    });
  }

  removeName(name: string, sheet: string | null): void {
    const found = this.workbook
      .getDefinedNames()
      .find((each) => each.getName() === name && scopeOf(each) === sheet);
    this.byAddIn(() => found?.delete());
  }

  calculate(): void {
    this.options.facade.getFormula().executeCalculation();
  }

  /** In turn, as Excel takes requests: Univer takes down one step at a time, and refuses a second. */
  asOneStep<T>(work: () => Promise<T>): Promise<T> {
    const step = this.lastStep.then(() => this.batched(work));
    this.lastStep = step.catch(() => undefined);
    return step;
  }

  private async batched<T>(work: () => Promise<T>): Promise<T> {
    const batch = this.options.undo.__tempBatchingUndoRedo(this.workbook.getId());
    try {
      return await work();
    } finally {
      batch.dispose();
    }
  }

  async settled(): Promise<void> {
    if (!this.mustCalculate) return;
    this.mustCalculate = false;
    // What takes longer is read as it stands, as from an Excel that is still calculating.
    await this.options.facade
      .getFormula()
      .onCalculationResultApplied(CALCULATION_MS)
      .catch(() => undefined);
  }

  listen(listener: (event: GridEvent) => void): void {
    this.listeners.push(listener);
  }
}

type FacadeName = ReturnType<FacadeWorkbook['getDefinedNames']>[number];

function scopeOf(name: FacadeName): string | null {
  return name.isWorkbookScope() ? null : (name.getLocalSheetId() ?? null);
}

/** A cell that is gone to is not at the very edge. */
const ROWS_ABOVE = 4;
const COLUMNS_BEFORE = 2;

/** Whoever reads what formulas give waits so long for them. */
const CALCULATION_MS = 5_000;
