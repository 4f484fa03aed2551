/**
 * One system at a time on one folder of data. The lock names the process that holds it and what can be reached of it;
 * that of a process that has ended, killed perhaps, is nobody's.
 */
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { UnusableError } from '../cli/exit.ts';

export interface Lock {
  /** Says where the holder is reached, once it is. */
  announce(reached: Reached): Promise<void>;
  release(): Promise<void>;
}

const reached = z.strictObject({
  /** "https://localhost:8017" */
  origin: z.string(),
  /** Of the database. */
  endpoint: z.string(),
});

export type Reached = z.infer<typeof reached>;

const lockSchema = z.strictObject({
  pid: z.int().positive(),
  started: z.string().nullable(),
  reached: reached.nullable(),
});

type Holder = z.infer<typeof lockSchema>;

const FILE = 'lock.json';

/** Throws UnusableError where a running process holds the folder. */
export async function takeLock(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, FILE);
  const own = { pid: process.pid, started: startOf(process.pid) };
  while (!(await create(path, { ...own, reached: null }))) {
    const holder = await holderIn(path);
    if (holder && isRunning(holder)) throw held(folder, holder);
    await rm(path, { force: true });
  }
  return {
    announce: (where) => replace(path, { ...own, reached: where }),
    release: () => rm(path, { force: true }),
  };
}

/** The running system on a folder, or null. */
export async function runningSystem(folder: string): Promise<Reached | null> {
  const holder = await holderIn(join(folder, FILE));
  return holder && isRunning(holder) ? holder.reached : null;
}

function held(folder: string, { pid, reached: where }: Holder): UnusableError {
  const at = where ? ` ở ${where.origin}` : '';
  return new UnusableError(
    `Hệ thống đang chạy${at} (tiến trình ${pid}) với dữ liệu trong ${folder}; hãy dùng bản đang chạy hoặc dừng nó trước.`,
  );
}

/** False where there is one already. It appears whole: nobody takes it for one that was cut off. */
async function create(path: string, holder: Holder): Promise<boolean> {
  const written = await writeBeside(path, holder);
  try {
    await link(written, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(written, { force: true });
  }
}

async function replace(path: string, holder: Holder): Promise<void> {
  await rename(await writeBeside(path, holder), path);
}

async function writeBeside(path: string, holder: Holder): Promise<string> {
  const written = `${path}.${holder.pid}`;
  await writeFile(written, JSON.stringify(holder));
  return written;
}

/** Null where there is none, and for what is none of ours. */
async function holderIn(path: string): Promise<Holder | null> {
  try {
    return lockSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

function isRunning({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process runs all the same.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return started === startOf(pid);
}

/** When a process began, in ticks since the machine did: its number alone may have been given to another since. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Behind the name of the program, which may hold anything, the start is the twentieth field.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    // Only Linux tells it this way.
    return null;
  }
}
