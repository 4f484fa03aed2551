/**
 * The store in memory, for tests that run thousands of stories. It keeps the very items the real one writes and looks
 * at the same conditions; the contract suite (test/functions/store) holds both to the same behaviour.
 */
import type { ListName, ListPlace } from '#domain/lists/lists';
import { versionBefore, writesOf, type Write } from '#functions/store/commit';
import { auditEntryOf } from '#functions/store/items/audit-item';
import { closingHeadOf, closingLineOf, closingPageOf } from '#functions/store/items/closing-items';
import { deviceItem, deviceOf } from '#functions/store/items/device-item';
import { headOf } from '#functions/store/items/head-item';
import type { StoredItem } from '#functions/store/items/item';
import { outboxRowOf } from '#functions/store/items/outbox-item';
import { listRowIn } from '#functions/store/items/list-item';
import { packOf, packUseOf } from '#functions/store/items/pack-items';
import { periodOf } from '#functions/store/items/period-item';
import { receiptOf } from '#functions/store/items/receipt-item';
import { revisionLineOf, revisionOf } from '#functions/store/items/revision-item';
import { rollupItem, rollupOf } from '#functions/store/items/rollup-item';
import { targetsOf } from '#functions/store/items/targets-item';
import { treeRowOf } from '#functions/store/items/tree-item';
import * as keys from '#functions/store/keys';
import { requireFits } from '#functions/store/limits';
import { periodWritesOf } from '#functions/store/period-commit';
import type { AuditEntry, Device, OutboxRow, Rollup, SheetKey } from '#functions/store/records';
import {
  StaleError,
  type PeriodChange,
  type SheetChange,
  type Store,
} from '#functions/store/store';
import { FakeArchive, FakeTable } from './fake-table.ts';

export type Operation = keyof Store;

/** Both may throw: before, as a call that never arrived; after, as one whose answer was lost. */
export interface Faults {
  before: (operation: Operation) => void;
  after: (operation: Operation) => void;
}

export class FakeStore implements Store {
  readonly faults: Faults = { before: () => {}, after: () => {} };
  /** What it holds, as it lies there. */
  readonly table = new FakeTable();
  readonly archive = new FakeArchive(this.table);
  /** What was written under each token. DynamoDB forgets it after ten minutes; no test takes that long. */
  private readonly transactions = new Map<string, readonly Write[]>();

  head(key: SheetKey) {
    return this.get('head', () => keys.headKey(key), headOf);
  }

  async revision(key: SheetKey, rev: number) {
    if (!keys.isNumbered(rev)) return null;
    return this.get('revision', () => keys.revisionKey(key, rev), revisionOf);
  }

  async revisions(key: SheetKey) {
    const oldestFirst = await this.query('revisions', () => keys.revisionsOf(key), revisionLineOf);
    return oldestFirst.reverse();
  }

  receipt(submissionId: string) {
    return this.get('receipt', () => keys.receiptKey(submissionId), receiptOf);
  }

  audit(key: SheetKey) {
    return this.query('audit', () => keys.auditOf(key), auditEntryOf);
  }

  tree(parent: string, period: string) {
    return this.query('tree', () => keys.childrenOf(parent, period), treeRowOf);
  }

  rollup(key: SheetKey) {
    return this.get('rollup', () => keys.rollupKey(key), rollupOf);
  }

  outbox(parent: string) {
    return this.query('outbox', () => keys.outboxOf(parent), outboxRowOf);
  }

  commit(change: SheetChange) {
    return this.run('commit', () => this.transact(change.audit, writesOf(change)));
  }

  putRollup(rollup: Rollup) {
    return this.run('putRollup', () => {
      const item = rollupItem(rollup);
      requireFits('rollup', item);
      if (!this.table.holds(item, versionBefore(rollup.version))) throw new StaleError('rollup');
      this.table.put(item);
    });
  }

  removeOutbox(row: OutboxRow) {
    return this.run('removeOutbox', () => {
      const key = keys.outboxKey(row);
      if (this.table.holds(key, { version: row.version })) this.table.delete(key);
    });
  }

  period(key: SheetKey) {
    return this.get('period', () => keys.periodKey(key), periodOf);
  }

  periodAudit(key: SheetKey) {
    return this.query('periodAudit', () => keys.periodAuditOf(key), auditEntryOf);
  }

  commitPeriod(change: PeriodChange) {
    return this.run('commitPeriod', () => {
      const { pages, writes } = periodWritesOf(change);
      for (const page of pages) this.table.put(page);
      this.transact(change.audit, writes);
    });
  }

  async closings(key: SheetKey) {
    const oldestFirst = await this.query('closings', () => keys.closingsOf(key), closingLineOf);
    return oldestFirst.reverse();
  }

  async closing(key: SheetKey, no: number) {
    if (!keys.isNumbered(no)) return null;
    const head = await this.get('closing', () => keys.closingKey(key, no), closingHeadOf);
    if (!head) return null;
    const range = () => keys.closingPagesOf(key, head.pages);
    const pages = await this.query('closing', range, closingPageOf);
    return { ...head.line, sheets: pages.flat() };
  }

  async targets(key: SheetKey, version: number) {
    if (!keys.isNumbered(version)) return null;
    return this.get('targets', () => keys.targetsKey(key, version), targetsOf);
  }

  list<L extends ListName>(list: L, place: ListPlace) {
    return this.query(
      'list',
      () => keys.listOf(list, place),
      (item) => listRowIn(list, item),
    );
  }

  pack(hash: string) {
    return this.get('pack', () => keys.packKey(hash), packOf);
  }

  packUse(province: string) {
    return this.get('packUse', () => keys.packUseKey(province), packUseOf);
  }

  device(user: string, device: string) {
    return this.get('device', () => keys.deviceKey(user, device), deviceOf);
  }

  devices(user: string) {
    return this.query('devices', () => keys.devicesOf(user), deviceOf);
  }

  putDevice(device: Device) {
    return this.run('putDevice', () => {
      const item = deviceItem(device);
      requireFits('device', item);
      if (!this.table.holds(item, versionBefore(device.version))) throw new StaleError('device');
      this.table.put(item);
    });
  }

  /** All that another holds; it stays that one's too. */
  take(other: FakeStore): void {
    for (const item of other.table.all()) this.table.put(item);
    for (const [token, writes] of other.transactions) this.transactions.set(token, writes);
  }

  private transact({ hash: token }: AuditEntry, writes: readonly Write[]): void {
    const written = this.transactions.get(token);
    if (written) {
      if (JSON.stringify(written) !== JSON.stringify(writes)) throw new StaleError('audit');
      return;
    }
    for (const { what, item, condition } of writes) {
      if (condition && !this.table.holds(item, condition)) throw new StaleError(what);
    }
    this.transactions.set(token, writes);
    for (const { item } of writes) this.table.put(item);
  }

  private async get<T>(
    operation: Operation,
    key: () => keys.ItemKey,
    read: (item: StoredItem) => T,
  ) {
    const item = await this.run(operation, () => this.table.get(key()));
    if (!item) return null;
    await this.archive.imports.requireReadable([{ ...item }]);
    return read({ ...item });
  }

  private async query<T>(
    operation: Operation,
    range: () => keys.ItemRange,
    read: (item: StoredItem) => T,
  ) {
    const items = await this.run(operation, () => this.table.query(range()));
    const stored = items.map((item) => ({ ...item }));
    await this.archive.imports.requireReadable(stored);
    return stored.map(read);
  }

  /** Each operation happens in one go, after others have had their turn: callers interleave as they do for real. */
  private async run<T>(operation: Operation, action: () => T): Promise<T> {
    await Promise.resolve();
    this.faults.before(operation);
    const result = action();
    this.faults.after(operation);
    return result;
  }
}
