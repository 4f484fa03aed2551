/**
 * The real office.js in jsdom over a workbook in memory: `Excel.run`, proxies and events are Microsoft's own, so a
 * value read before `load` and `sync`, or a wrong size of an array, fails as it fails in Excel. No browser, no network.
 *
 *   const office = await openOffice({ workbook: await formOf('05986') });
 *   await Excel.run(async (context) => …);
 */
import { MemoryGrid } from '#local/workbench/host/grid/memory-grid';
import { playExcel, type Conditions, type Excel } from '#local/workbench/host/excel';
import { pageAddress } from '#local/workbench/host/protocol/page-address';
import { TARGET, type RequirementSets } from '#local/workbench/host/protocol/requirements';
import { Records } from '#local/workbench/host/records';
import { memoryGridOf } from '#local/workbench/file/memory-grid';
import { openFile } from '#local/workbench/file/opened-file';
import { recordsOf } from '#local/workbench/file/records';
import { loadOfficePage, type OfficeWindow } from './office-page.ts';

export interface OfficeOptions {
  /** An .xlsx; an empty workbook with one sheet where neither is given. */
  readonly workbook?: Uint8Array;
  readonly grid?: MemoryGrid;
  readonly name?: string;
  readonly requirements?: RequirementSets;
  readonly language?: string;
}

export interface OpenedOffice {
  readonly grid: MemoryGrid;
  readonly records: Records;
  /** What may be wrong with Excel: set it, and it is. */
  readonly conditions: Conditions;
  readonly excel: Excel;
  readonly window: OfficeWindow;
  /** How often `context.sync()` went to Excel so far. */
  requests(): number;
  /** Resolves when what was said last has been heard: event handlers have begun. */
  settled(): Promise<void>;
  close(): void;
}

const ORIGIN = 'https://localhost:8017';

/** Takes the place of what was open before: there is one Excel, as there is one `Excel` among the globals. */
export async function openOffice(options: OfficeOptions = {}): Promise<OpenedOffice> {
  const { language = 'vi-VN', requirements = TARGET } = options;
  const { grid, records } = await contents(options);
  const conditions: Conditions = { editing: false, payloadBytes: null };
  const conversation = 'conversation';
  const id = 'pane';
  const mail = mailbox();
  let requests = 0;
  const excel = playExcel({
    grid,
    records,
    conditions,
    conversation,
    context: { id, language, documentUrl: `${ORIGIN}/${grid.name}`, requirements },
    origin: ORIGIN,
    post: (text) => mail.send(() => page.deliver(text)),
    onUnknown: (what) => {
      throw new Error(`Workbench does not know ${what}`);
    },
  });
  const address = pageAddress({
    page: `${ORIGIN}/addin/taskpane.html`,
    language,
    conversation,
    id,
    hostOrigin: ORIGIN,
    sharedRuntime: true,
    customFunctions: false,
  });
  const page = await loadOfficePage(address, (text) => {
    if (isSync(text)) requests++;
    mail.send(() => void excel.session.receive(text));
  });
  await page.ready();
  return {
    grid,
    records,
    conditions,
    excel,
    window: page.window,
    requests: () => requests,
    settled: mail.settled,
    close: page.close,
  };
}

async function contents({ workbook, grid, name = 'phieu.xlsx' }: OfficeOptions) {
  if (workbook) {
    const file = await openFile(name, workbook);
    const opened = memoryGridOf(file);
    return { grid: opened, records: recordsOf(file, opened.sheets()) };
  }
  if (grid) return { grid, records: new Records() };
  const empty = new MemoryGrid(name);
  empty.addSheet('Sheet1');
  return { grid: empty, records: new Records() };
}

/** office.js also says that it is ready, and lets go of references when all is done. */
function isSync(text: string): boolean {
  return text.includes('"IterativeExecutor"') && !text.includes('_RemoveReference');
}

/** Messages arrive later, never at once: as between two windows. */
function mailbox() {
  let underway = 0;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    send(deliver: () => void) {
      underway++;
      setTimeout(() => {
        underway--;
        deliver();
      }, 0);
    },
    async settled() {
      // office.js itself goes round a few times between an event and its handler.
      for (let quiet = 0; quiet < 5; quiet = underway > 0 ? 0 : quiet + 1) await pause();
    },
  };
}
