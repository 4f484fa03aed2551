/** What an office does about a period: its state moved on by one, and a line in its chain that says so. */
import type { User } from '#domain/access/roles';
import { GENESIS, withLine } from '../store/chain.ts';
import type { AuditEntry, PeriodState, SheetKey } from '../store/records.ts';
import type { Services } from './context.ts';

export interface Act {
  readonly action:
    | 'period.close'
    | 'period.reopen'
    | 'closing.make'
    | 'targets.set'
    | 'list.write'
    | 'pack.publish';
  readonly details: AuditEntry['details'];
  /** What becomes of the state. */
  readonly change: Partial<Pick<PeriodState, 'closed' | 'packHash' | 'closings' | 'targets'>>;
}

export async function periodState({ store }: Services, key: SheetKey): Promise<PeriodState> {
  return (await store.period(key)) ?? untouched(key);
}

export function act(
  { now }: Services,
  user: User,
  before: PeriodState,
  { action, details, change }: Act,
): { readonly state: PeriodState; readonly audit: AuditEntry } {
  const { audit: link, ...kept } = before;
  const state = { ...kept, ...change, version: before.version + 1 };
  return withLine(link, state, { action, by: user.id, at: now(), details });
}

/** Version 0: nobody has done anything about it yet, and it is open. */
function untouched({ unit, period }: SheetKey): PeriodState {
  return {
    unit,
    period,
    closed: false,
    packHash: null,
    closings: 0,
    targets: 0,
    audit: GENESIS,
    version: 0,
  };
}
