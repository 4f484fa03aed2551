/** The add-in and the workbench as browsers load them, built when they are older than what they are made of. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inputsHash } from './inputs-hash.ts';

interface Page {
  readonly name: string;
  readonly config: string;
  readonly inputs: readonly string[];
}

const SHARED = ['domain', 'workbook', 'package-lock.json'];

/** Its help pages are made of golden cases. */
export const ADDIN_INPUTS = ['addin', 'manifest.xml', 'test/cases/functions', ...SHARED] as const;

const PAGES: readonly Page[] = [
  { name: 'addin', config: 'addin/vite.config.ts', inputs: ADDIN_INPUTS },
  {
    name: 'workbench',
    config: 'local/pages/workbench.vite.config.ts',
    inputs: ['local/workbench', 'local/pages/workbench.vite.config.ts', ...SHARED],
  },
];

/** Loads office.js from the workbench; production has it from Microsoft. */
const MODE = 'workbench';

export interface BuildOptions {
  /** Of the project. */
  readonly root: string;
  /** Says what is being built: it takes its time. */
  readonly onBuild: (name: string) => void;
}

/** Where each stands afterwards: `.build/<name>`. */
export function builtFolder(root: string, name: string): string {
  return join(root, '.build', name);
}

export async function ensurePages({ root, onBuild }: BuildOptions): Promise<void> {
  for (const page of PAGES) {
    await onceBuilt(root, page, async () => {
      onBuild(page.name);
      await build(root, page);
    });
  }
}

/** Makes `.build/<name>` unless it is of these inputs already, once among all processes on this machine. */
export async function onceBuilt(
  root: string,
  page: Pick<Page, 'name' | 'inputs'>,
  make: () => Promise<void>,
): Promise<void> {
  if (await isFresh(root, page)) return;
  const release = await takeTurn(join(root, '.build', `${page.name}.lock`));
  try {
    if (await isFresh(root, page)) return;
    const madeOf = inputsHash(root, page.inputs);
    await make();
    await writeFile(markOf(root, page), madeOf);
  } finally {
    await release();
  }
}

function markOf(root: string, { name }: Pick<Page, 'name'>): string {
  return join(root, '.build', `${name}.made-of.txt`);
}

async function isFresh(root: string, page: Pick<Page, 'name' | 'inputs'>): Promise<boolean> {
  const mark = markOf(root, page);
  if (!existsSync(mark) || !existsSync(builtFolder(root, page.name))) return false;
  return (await readFile(mark, 'utf8')) === inputsHash(root, page.inputs);
}

async function build(root: string, page: Page): Promise<void> {
  const vite = await import('vite');
  await vite.build({
    configFile: join(root, page.config),
    mode: MODE,
    logLevel: 'error',
    clearScreen: false,
  });
}

/** A lock older than this is of a build that was killed. */
const STALE_MS = 5 * 60 * 1000;

async function takeTurn(lock: string): Promise<() => Promise<void>> {
  await mkdir(join(lock, '..'), { recursive: true });
  for (;;) {
    try {
      await mkdir(lock);
      return () => rm(lock, { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const made = await stat(lock).catch(() => null);
      if (made && Date.now() - made.mtimeMs > STALE_MS) await rm(lock, { recursive: true });
      else await wait(200);
    }
  }
}
