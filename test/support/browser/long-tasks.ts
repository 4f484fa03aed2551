/**
 * How long the main thread was held up at a stretch while a story went on. Workbench and add-in share one thread, the
 * browser's: what it took Univer to open a file or paint its grid counts against the workbench, what ran in the
 * add-in's own frame against the add-in. A task in which scripts of both ran counts against the add-in.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

export interface LongTask {
  readonly ms: number;
  /** Since the frame began. */
  readonly at: number;
  readonly in: 'addin' | 'workbench';
}

export type LongTasks = Readonly<Record<string, readonly LongTask[]>>;

/** By story, the longest first; what every run of the stories adds to. */
export const LONG_TASKS_FILE = join(import.meta.dirname, '../../../.build/long-tasks.json');

/** Of all pages of a context, however often a frame loads anew. */
export async function recordLongTasks(
  context: BrowserContext,
  onTask: (task: LongTask) => void,
): Promise<void> {
  await context.exposeFunction('ntmLongTask', onTask);
  await context.addInitScript(observeLongTasks);
}

declare global {
  interface Window {
    ntmLongTask?: (task: LongTask) => void;
  }
}

/** Runs in every frame. Each is told of the tasks of all, and speaks only of those that ran in itself. */
function observeLongTasks(): void {
  const place = window.location.pathname.startsWith('/addin/') ? 'addin' : 'workbench';
  new PerformanceObserver((list) => {
    for (const { name, duration, startTime } of list.getEntries()) {
      const isOwn = name === 'self' || (place === 'addin' && name === 'multiple-contexts');
      if (!isOwn) continue;
      window.ntmLongTask?.({ ms: Math.round(duration), at: Math.round(startTime), in: place });
    }
  }).observe({ type: 'longtask', buffered: true });
}

export async function keepLongTasks(story: string, tasks: readonly LongTask[]): Promise<void> {
  const sorted = [...tasks].sort((a, b) => b.ms - a.ms);
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
