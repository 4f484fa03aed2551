/** Hands that know the form: an entry is typed into by its address, wherever its cell is. */
import { packByHash } from '#domain/packs/catalogue';
import { openWorkbook, type CellPlace } from '#workbook/reader/opened';
import { readOpened } from '#workbook/reader/read';
import { parseSyncRecord } from '#workbook/sync-record';
import { SHEET_NAMES } from '#workbook/names';
import { examplePack } from '../clean-sheet.ts';
import type { WorkbenchPage } from './workbench-page.ts';

export class FormHands {
  private constructor(
    readonly workbench: WorkbenchPage,
    private readonly places: ReadonlyMap<string, CellPlace>,
  ) {}

  /** Of the form that is open there. */
  static async over(workbench: WorkbenchPage): Promise<FormHands> {
    return new FormHands(workbench, (await readForm(await workbench.saved())).places);
  }

  place(address: string): CellPlace {
    const place = this.places.get(address);
    if (!place) throw new Error(`The form has no cell ${address}`);
    return place;
  }

  /** And waits until it stands there: Enter moves on to the next row a moment later. */
  async type(address: string, text: string, shown: string | number): Promise<void> {
    const { sheet, cell } = this.place(address);
    await this.workbench.type(sheet, cell, text);
    await this.workbench.untilValue(sheet, cell, shown);
    await this.workbench.page.waitForTimeout(300);
  }

  async empty(address: string): Promise<void> {
    const { sheet, cell } = this.place(address);
    await this.workbench.select(sheet, cell);
    await this.workbench.focusGrid();
    await this.workbench.page.keyboard.press('Delete');
    await this.workbench.page.waitForTimeout(300);
  }

  async until(address: string, value: string | number): Promise<void> {
    const { sheet, cell } = this.place(address);
    await this.workbench.untilValue(sheet, cell, value);
  }
}

/** What a saved form says, and what waits in it. */
export async function readForm(bytes: Uint8Array) {
  const file = await openWorkbook(bytes);
  if ('problem' in file) throw new Error(file.problem.code);
  const { workbook } = file;
  const read = readOpened(workbook, { packByHash, defaultPack: examplePack() });
  if (read.kind !== 'form') throw new Error('no form');
  const record = parseSyncRecord(workbook.page(SHEET_NAMES.hidden)?.rows ?? []);
  return { ...read.form, record };
}
