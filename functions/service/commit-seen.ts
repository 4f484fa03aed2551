/** Writes what somebody decided about a sheet as they saw it: nothing where it has changed since. */
import { Problem } from '#domain/problems';
import type { Head } from '../store/records.ts';
import { StaleError, UnavailableError, type SheetChange } from '../store/store.ts';
import type { Services } from './context.ts';

/** How often it is tried while the store is busy, mostly with the roll-up of the same sheet. */
const ATTEMPTS = 8;

export async function commitSeen(
  { store }: Services,
  change: SheetChange,
  seen: Head,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await store.commit(change);
      return;
    } catch (error) {
      if (!(error instanceof StaleError || error instanceof UnavailableError)) throw error;
      const now = await store.head(seen);
      // Written, and only the answer was lost.
      if (now?.audit.hash === change.head.audit.hash) return;
      if (error instanceof StaleError || now?.version !== seen.version) {
        throw new Problem('sheet.changedMeanwhile', { version: now?.version ?? seen.version });
      }
      if (attempt === ATTEMPTS) throw error;
    }
  }
}
