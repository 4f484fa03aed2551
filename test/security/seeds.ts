// Which mutations are made: a number each, and those that once failed for ever.
import { readFileSync, writeFileSync } from 'node:fs';
import { scaled } from '../support/scale.ts';

/** Of the whole run. */
export const MUTATIONS = 20_000;

/** Milliseconds of work that one of them may take: a second on a quiet machine, with room for a busy one. */
export const LONGEST_MS = 1_000;

/** Found failing and mended since: always tried first. */
export const ONCE_FAILED: Readonly<Record<'workbooks' | 'bodies', readonly number[]>> = {
  workbooks: [],
  bodies: [],
};

export function seedsOf(kind: keyof typeof ONCE_FAILED): readonly number[] {
  return [...ONCE_FAILED[kind], ...Array.from({ length: scaled(MUTATIONS) }, (_, index) => index)];
}

/** Bytes that one of them may take on top of what was there. */
export const LARGEST_BYTES = 256 * 1024 * 1024;

export interface Work {
  readonly ms: number;
  readonly bytes: number;
}

/**
 * Time that this process has worked, in milliseconds (others on the machine do not count), and how much memory it had at
 * most beyond what it had before. What takes much is done once more: who hangs, hangs again; collecting the garbage of
 * thousands before does not.
 */
export async function workOf(action: () => Promise<unknown>): Promise<Work> {
  const work = await workOnce(action);
  if (work.ms < LONGEST_MS && work.bytes < LARGEST_BYTES) return work;
  const again = await workOnce(action);
  return { ms: Math.min(work.ms, again.ms), bytes: Math.min(work.bytes, again.bytes) };
}

async function workOnce(action: () => Promise<unknown>): Promise<Work> {
  const resident = startPeak();
  const before = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1_000, bytes: peakSince(resident) };
}

/** The most of all of them, with the seed that took it. */
export class Most {
  readonly ms = { seed: -1, value: 0 };
  readonly bytes = { seed: -1, value: 0 };

  add(seed: number, work: Work): void {
    for (const what of ['ms', 'bytes'] as const) {
      if (work[what] > this[what].value) Object.assign(this[what], { seed, value: work[what] });
    }
  }
}

const STATUS = '/proc/self/status';

/** Bytes this process has now; from here on Linux watches for the most anew. Elsewhere nobody watches. */
function startPeak(): number {
  if (process.platform !== 'linux') return 0;
  writeFileSync('/proc/self/clear_refs', '5');
  return kilobytes('VmRSS') * 1024;
}

function peakSince(resident: number): number {
  if (process.platform !== 'linux') return 0;
  return Math.max(0, kilobytes('VmHWM') * 1024 - resident);
}

function kilobytes(name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(STATUS, 'utf8'))![1]);
}
