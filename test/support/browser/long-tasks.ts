/**
 * How long the main thread was held up at a stretch while a story went on. Workbench and add-in share one thread, the
 * browser's: what it took Univer to open a file or paint its grid counts against the workbench, what ran in the
 * add-in's own frame alone against the add-in. A task in which both were drawn is told apart: whose it was nobody says.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

export interface LongTask {
  /** By the clock on the wall. */
  readonly ms: number;
  /** Of it, while the thread had a processor: on a busy machine the rest went to others. */
  readonly ran: number;
  /** Since the frame began. */
  readonly at: number;
  readonly in: 'addin' | 'workbench' | 'both';
}

export type LongTasks = Readonly<Record<string, readonly LongTask[]>>;

type Seen = Omit<LongTask, 'ran'>;

/** No more of the add-in's at a stretch: whoever types would feel it. */
export const LONGEST_MS = 200;

/** By story, the longest first; what every run of the stories adds to. */
export const LONG_TASKS_FILE = join(import.meta.dirname, '../../../.build/long-tasks.json');

/** Of all pages of a context, however often a frame loads anew. */
export async function recordLongTasks(
  context: BrowserContext,
  onTask: (task: Promise<LongTask>) => void,
): Promise<void> {
  const shares = new Map<Page, ProcessorShare>();
  context.on('page', (page) => shares.set(page, new ProcessorShare(context.newCDPSession(page))));
  await context.exposeBinding('ntmLongTask', ({ page }, task: Seen) => {
    const share = shares.get(page)?.latest() ?? Promise.resolve(1);
    onTask(share.then((part) => ({ ...task, ran: Math.round(task.ms * part) })));
  });
  await context.addInitScript(observeLongTasks);
}

/** How much of the time that its tasks took the thread of a page had a processor, since this was last asked. */
class ProcessorShare {
  private part = 1;
  private before = { ran: 0, took: 0 };
  private asked: Promise<number>;

  constructor(private readonly session: Promise<CDPSession>) {
    this.asked = session.then((cdp) => cdp.send('Performance.enable')).then(() => 1);
    this.asked.catch(() => undefined);
  }

  /** A page that is gone is taken at the clock's word. */
  latest(): Promise<number> {
    this.asked = this.asked.then(() => this.measured()).catch(() => 1);
    return this.asked;
  }

  private async measured(): Promise<number> {
    const { metrics } = await (await this.session).send('Performance.getMetrics');
    const read = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value;
    const now = { ran: read('ThreadTime'), took: read('TaskDuration') };
    const took = now.took - this.before.took;
    if (took > 0) this.part = Math.min(1, (now.ran - this.before.ran) / took);
    this.before = now;
    return this.part;
  }
}

declare global {
  interface Window {
    ntmLongTask?: (task: Seen) => void;
  }
}

/** Runs in every frame. Each is told of the tasks of all, and speaks only of those that ran in itself. */
function observeLongTasks(): void {
  const place = window.location.pathname.startsWith('/addin/') ? 'addin' : 'workbench';
  new PerformanceObserver((list) => {
    for (const { name, duration, startTime } of list.getEntries()) {
      const isShared = place === 'addin' && name === 'multiple-contexts';
      if (name !== 'self' && !isShared) continue;
      const where = isShared ? 'both' : place;
      window.ntmLongTask?.({ ms: Math.round(duration), at: Math.round(startTime), in: where });
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** The add-in's that held the thread up for too long. */
export function tooLong(tasks: readonly LongTask[]): readonly LongTask[] {
  return tasks.filter((task) => task.in === 'addin' && task.ran > LONGEST_MS);
}

export async function keepLongTasks(story: string, tasks: readonly LongTask[]): Promise<void> {
  const sorted = [...tasks].sort((a, b) => b.ran - a.ran);
  await mkdir(dirname(LONG_TASKS_FILE), { recursive: true });
  const all = { ...(await keptLongTasks()), [story]: sorted };
  await writeFile(LONG_TASKS_FILE, `${JSON.stringify(all, null, 1)}\n`);
}

/** Nothing where no story has run on this machine. */
export async function keptLongTasks(): Promise<LongTasks> {
  try {
    return JSON.parse(await readFile(LONG_TASKS_FILE, 'utf8')) as LongTasks;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
