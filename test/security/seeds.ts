// Which mutations are made: a number each, and those that once failed for ever.
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

/**
 * Time that this process has worked, in milliseconds: others on the machine do not count. What takes long is done once
 * more: who hangs, hangs again; collecting the garbage of thousands before does not.
 */
export async function workOf(action: () => Promise<unknown>): Promise<number> {
  const ms = await workOnce(action);
  return ms < LONGEST_MS ? ms : Math.min(ms, await workOnce(action));
}

async function workOnce(action: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
