/** A person before the workbench: the grid, the pane beside it, and what the browser complains of. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import type { CellState } from '#local/workbench/host/grid/cell';

/** What `window.workbench` offers: local/workbench/page/handle.ts. */
interface Handle {
  readonly isOpen: boolean;
  open(name: string, bytes: readonly number[]): Promise<void>;
  read(sheet: string, address: string): CellState[][];
  named(name: string): string | undefined;
  select(sheet: string, address: string): void;
  selected(): { readonly sheet: string; readonly row: number; readonly column: number };
  sheets(): readonly { readonly name: string; readonly visibility: string }[];
  messageAt(sheet: string, address: string): string | null;
  charts(sheet: string): readonly object[];
  setting(key: string): unknown;
  calculateAnew(): void;
  computeAll(): Promise<void>;
  saved(): number[];
  undo(): void;
}

declare const workbench: Handle;

const SCREENSHOTS = join(import.meta.dirname, '../../../.build/screenshots');

/** What a cell shows while its function has not answered. */
const BUSY = '#BUSY!';

/** The grid and the pane have everything at hand; a busy machine takes its time. */
const PATIENCE_MS = 30_000;

/** Until the list of functions has gone away behind a closing bracket. */
const SUGGESTIONS_MS = 500;

export class WorkbenchPage {
  readonly errors: string[] = [];

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      // A refusal of the API is an answer; the browser takes it for a fault.
      const isAnswer = new URL(message.location().url || 'about:blank').pathname.startsWith('/v1/');
      if (message.type() === 'error' && !isAnswer) this.errors.push(message.text());
    });
  }

  /** The add-in in its frame. */
  get pane(): FrameLocator {
    return this.page.frameLocator('.pane iframe');
  }

  /** The same, to run something in it. */
  paneFrame(): Frame {
    const frame = this.page.frames().find((each) => each.url().includes('/addin/taskpane.html'));
    if (!frame) throw new Error('The add-in is not there');
    return frame;
  }

  async open(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.evaluate(([file, data]) => workbench.open(file, data), [
      name,
      [...bytes],
    ] as const);
  }

  async openExample(code: string): Promise<void> {
    const { origin } = new URL(this.page.url());
    await this.page.goto(`${origin}/workbench/?example=${code}`);
    await this.ready();
  }

  /** The workbook is there. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(
      () => (window as { workbench?: Handle }).workbench?.isOpen,
      null,
      { timeout: PATIENCE_MS },
    );
  }

  /** Types into a cell as a person does: goes there, types, Enter. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.page.evaluate(([name, cell]) => workbench.select(name, cell), [
      sheet,
      address,
    ] as const);
    await this.focusGrid();
    await this.enter(text);
  }

  /**
   * Into the cell that is selected. Key by key a busy machine lags behind with its suggestions, and Enter would take
   * one of them: a formula comes at once, as from the clipboard.
   */
  async enter(text: string): Promise<void> {
    const [first = '', rest] = text.startsWith('=') ? ['=', text.slice(1)] : [text, ''];
    await this.page.keyboard.type(first);
    if (rest) {
      await this.page.keyboard.insertText(rest);
      await this.page.waitForTimeout(SUGGESTIONS_MS);
    }
    await this.page.keyboard.press('Enter');
  }

  /** The keyboard belongs to the grid again, after the pane had it. */
  async focusGrid(): Promise<void> {
    const before = await this.page.evaluate(() => workbench.selected());
    await this.page.locator('.grid [data-u-comp="editor"], .grid canvas').first().focus();
    const after = await this.page.evaluate(() => workbench.selected());
    if (before.row !== after.row) throw new Error('The selection moved');
  }

  async select(sheet: string, address: string): Promise<void> {
    await this.page.evaluate(([name, cell]) => workbench.select(name, cell), [
      sheet,
      address,
    ] as const);
  }

  selected() {
    return this.page.evaluate(() => workbench.selected());
  }

  sheets() {
    return this.page.evaluate(() => workbench.sheets());
  }

  async cell(sheet: string, address: string): Promise<CellState> {
    const rows = await this.read(sheet, address);
    return rows[0]![0]!;
  }

  read(sheet: string, address: string): Promise<CellState[][]> {
    return this.page.evaluate(([name, cells]) => workbench.read(name, cells), [
      sheet,
      address,
    ] as const);
  }

  async value(sheet: string, address: string) {
    return (await this.cell(sheet, address)).value;
  }

  /** Waits until a cell shows it: formulas and custom functions take a moment. */
  async untilValue(sheet: string, address: string, wanted: CellState['value']): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    let last = await this.value(sheet, address);
    while (last !== wanted) {
      if (Date.now() > end) throw new Error(`${sheet}!${address} is ${last}, not ${wanted}`);
      await this.page.waitForTimeout(50);
      last = await this.value(sheet, address);
    }
  }

  /** Waits until every custom function of an area has answered. */
  async untilAnswered(sheet: string, area: string): Promise<void> {
    await this.page.waitForFunction(
      ([name, cells, busy]) =>
        workbench.read(name, cells).every((row) => row.every(({ value }) => value !== busy)),
      [sheet, area, BUSY] as const,
      { timeout: PATIENCE_MS, polling: 100 },
    );
  }

  /** Milliseconds from asking all custom functions again until `cell`, the last of them, shows its answer. */
  async calculateAnew(sheet: string, cell: string): Promise<number> {
    return this.page.evaluate(
      async ([name, last, busy]) => {
        const start = performance.now();
        workbench.calculateAnew();
        // First it is busy, then it is not.
        for (const awaited of [true, false]) {
          while ((workbench.read(name, last)[0]?.[0]?.value === busy) !== awaited) {
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        }
        return performance.now() - start;
      },
      [sheet, cell, BUSY] as const,
    );
  }

  /** Milliseconds that the grid itself takes for all its formulas. */
  computeAll(): Promise<number> {
    return this.page.evaluate(async () => {
      const start = performance.now();
      await workbench.computeAll();
      return performance.now() - start;
    });
  }

  /** Office asks first whether a dialog may open; a ready user is not asked again. */
  async allowDialog(): Promise<void> {
    // The first of its two buttons allows it; Microsoft spells the name so.
    await this.pane.locator('#newWindowNotificaiton input').first().click();
  }

  /** As the ready user of this page. */
  async signIn(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Đăng nhập' }).first().click();
    await this.allowDialog();
    await this.pane.getByRole('button', { name: /^Tài khoản: / }).waitFor();
  }

  /** Where a name leads: "'Phiếu tiêu chí'!$E$15". */
  named(name: string) {
    return this.page.evaluate((wanted) => workbench.named(wanted), name);
  }

  messageAt(sheet: string, address: string) {
    return this.page.evaluate(([name, cell]) => workbench.messageAt(name, cell), [
      sheet,
      address,
    ] as const);
  }

  charts(sheet: string) {
    return this.page.evaluate((name) => workbench.charts(name), sheet);
  }

  undo(): Promise<void> {
    return this.page.evaluate(() => workbench.undo());
  }

  /** The file as it would be saved now. */
  async saved(): Promise<Uint8Array> {
    return Uint8Array.from(await this.page.evaluate(() => workbench.saved()));
  }

  /** Below `.build/screenshots`; the name is all but ".png". */
  async screenshot(name: string): Promise<void> {
    await mkdir(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
