/**
 * The store as the services see it. Two implementations pass one contract suite (test/functions/store): the real one
 * over the AWS SDK, and a fake for tests. Reads are strongly consistent. A conditional write that lost its race
 * throws StaleError and has written nothing; a transaction is written whole or not at all.
 */
import type { ListName, ListPlace } from '#domain/lists/lists';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { Pack } from '#domain/packs/schema';
import type { Closing } from '#domain/workflow/closing';
import type {
  AuditEntry,
  ClosingLine,
  Device,
  Head,
  ListRow,
  OutboxRow,
  PackUse,
  PeriodState,
  Receipt,
  Revision,
  RevisionLine,
  Rollup,
  SheetKey,
  Targets,
  TreeRow,
} from './records.ts';

export interface Store {
  head(key: SheetKey): Promise<Head | null>;
  revision(key: SheetKey, rev: number): Promise<Revision | null>;
  /** Newest first, without contents. */
  revisions(key: SheetKey): Promise<readonly RevisionLine[]>;
  receipt(submissionId: string): Promise<Receipt | null>;
  audit(key: SheetKey): Promise<readonly AuditEntry[]>;
  /**
   * Everything about one sheet that changes together, in one transaction. The very same change twice within ten
   * minutes is written once, as when an answer was lost; later it is stale. Throws TooLargeError.
   */
  commit(change: SheetChange): Promise<void>;

  /** The rows of a unit's children, by unit. */
  tree(parent: UnitKey, period: PeriodId): Promise<readonly TreeRow[]>;
  rollup(key: SheetKey): Promise<Rollup | null>;
  /**
   * On condition that the stored version is `rollup.version - 1` (0: there is none). Of the missing communes only
   * the first are kept: see `keptTally`.
   */
  putRollup(rollup: Rollup): Promise<void>;
  outbox(parent: UnitKey): Promise<readonly OutboxRow[]>;
  /** Only while it still is this row: a newer one stays. */
  removeOutbox(row: OutboxRow): Promise<void>;

  period(key: SheetKey): Promise<PeriodState | null>;
  periodAudit(key: SheetKey): Promise<readonly AuditEntry[]>;
  /** Everything that an office does about a period at once, in one transaction. Throws TooLargeError. */
  commitPeriod(change: PeriodChange): Promise<void>;
  /** Newest first. */
  closings(key: SheetKey): Promise<readonly ClosingLine[]>;
  closing(key: SheetKey, no: number): Promise<Closing | null>;
  targets(key: SheetKey, version: number): Promise<Targets | null>;
  /** Every version of every row, by id and version. */
  list<L extends ListName>(list: L, place: ListPlace): Promise<readonly ListRow<L>[]>;
  /** Of a pack that a province has published; those that ship are not in the store. */
  pack(hash: string): Promise<Pack | null>;
  packUse(province: UnitKey): Promise<PackUse | null>;

  device(user: string, device: string): Promise<Device | null>;
  devices(user: string): Promise<readonly Device[]>;
  /** On condition that the stored version is `device.version - 1` (0: there is none). */
  putDevice(device: Device): Promise<void>;
}

export interface SheetChange {
  /** Written on condition that the stored version is `head.version - 1` (0: there is none). */
  readonly head: Head;
  /** Must be new; absent where only the status changes. */
  readonly revision?: Revision | undefined;
  /** Must be new; absent where nobody submitted anything. */
  readonly receipt?: Receipt | undefined;
  /** Must be new, and the next of its chain. */
  readonly audit: AuditEntry;
  readonly treeRow: TreeRow;
  readonly outbox: OutboxRow;
}

export interface PeriodChange {
  /** Written on condition that the stored version is `state.version - 1` (0: there is none). */
  readonly state: PeriodState;
  /** Must be new, and the next of its chain. */
  readonly audit: AuditEntry;
  /** Must be new, as must be the targets. */
  readonly closing?: Closing | undefined;
  readonly targets?: Targets | undefined;
  /** Each must be new; of the unit, and of the period or of none. At most 90. */
  readonly rows?: readonly ListRow[] | undefined;
  readonly pack?: Pack | undefined;
  /** Written on condition that the stored version is the one before. */
  readonly packUse?: PackUse | undefined;
}

/** Somebody else wrote first: read again and decide again. */
export class StaleError extends Error {
  constructor(readonly what: GuardedKind) {
    super(`Stale ${what}`);
  }
}

/** Throttled, timed out or broken: it may or may not have been written. Trying again is safe. */
export class UnavailableError extends Error {}

/** What lies in the table, each kind with a limit of its own (limits.ts). */
export type StoredKind = GuardedKind | 'treeRow' | 'outbox' | 'closingPage' | 'pack';

/** What is written on a condition. */
export type GuardedKind =
  | 'head'
  | 'revision'
  | 'receipt'
  | 'audit'
  | 'rollup'
  | 'period'
  | 'closing'
  | 'targets'
  | 'listRow'
  | 'packUse'
  | 'device'
  | 'import';

/** Nothing was written. `bytes` and `limit` are those of the item. */
export class TooLargeError extends Error {
  constructor(
    readonly what: StoredKind,
    readonly bytes: number,
    readonly limit: number,
    /** Of a revision: the register that takes most of it; undefined where entries and notes do. */
    readonly largestRegister?: string,
  ) {
    super(`A ${what} of ${bytes} bytes: at most ${limit}`);
  }
}

/** A stored item that is none of ours, or no longer: nothing is guessed from it. */
export class CorruptItemError extends Error {}
