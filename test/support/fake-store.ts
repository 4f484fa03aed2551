/**
 * The store in memory, for tests that run thousands of stories. It keeps the very items the real one writes and looks
 * at the same conditions; the contract suite (test/functions/store) holds both to the same behaviour.
 */
import { versionBefore, writesOf, type Condition, type Write } from '#functions/store/commit';
import { auditEntryOf } from '#functions/store/items/audit-item';
import { headOf } from '#functions/store/items/head-item';
import type { Item, StoredItem } from '#functions/store/items/item';
import { outboxRowOf } from '#functions/store/items/outbox-item';
import { receiptOf } from '#functions/store/items/receipt-item';
import { revisionLineOf, revisionOf } from '#functions/store/items/revision-item';
import { rollupItem, rollupOf } from '#functions/store/items/rollup-item';
import { treeRowOf } from '#functions/store/items/tree-item';
import * as keys from '#functions/store/keys';
import { requireFits } from '#functions/store/limits';
import type { OutboxRow, Rollup, SheetKey } from '#functions/store/records';
import { StaleError, type SheetChange, type Store } from '#functions/store/store';

export type Operation = keyof Store;

/** Both may throw: before, as a call that never arrived; after, as one whose answer was lost. */
export interface Faults {
  before: (operation: Operation) => void;
  after: (operation: Operation) => void;
}

export class FakeStore implements Store {
  readonly faults: Faults = { before: () => {}, after: () => {} };
  /** Items by partition and sort key. */
  private readonly partitions = new Map<string, Map<string, Item>>();
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
    return this.run('commit', () => {
      const writes = writesOf(change);
      const token = change.audit.hash;
      const written = this.transactions.get(token);
      if (written) {
        if (JSON.stringify(written) !== JSON.stringify(writes)) throw new StaleError('audit');
        return;
      }
      for (const { what, item, condition } of writes) {
        if (condition && !this.holds(item, condition)) throw new StaleError(what);
      }
      this.transactions.set(token, writes);
      for (const { item } of writes) this.put(item);
    });
  }

  putRollup(rollup: Rollup) {
    return this.run('putRollup', () => {
      const item = rollupItem(rollup);
      requireFits('rollup', item);
      if (!this.holds(item, versionBefore(rollup.version))) throw new StaleError('rollup');
      this.put(item);
    });
  }

  removeOutbox(row: OutboxRow) {
    return this.run('removeOutbox', () => {
      const key = keys.outboxKey(row);
      if (this.holds(key, { version: row.version })) this.partition(key).delete(key.sk);
    });
  }

  /** For tests that spoil what is stored: every item, and a way to put another in its place. */
  items(): readonly Item[] {
    return [...this.partitions.values()].flatMap((partition) => [...partition.values()]);
  }

  overwrite(item: Item): void {
    this.put(item);
  }

  private get<T>(operation: Operation, key: () => keys.ItemKey, read: (item: StoredItem) => T) {
    return this.run(operation, () => {
      const item = this.stored(key());
      return item ? read({ ...item }) : null;
    });
  }

  private query<T>(
    operation: Operation,
    range: () => keys.ItemRange,
    read: (item: StoredItem) => T,
  ) {
    return this.run(operation, () => {
      const { pk, prefix = '' } = range();
      return [...this.partition({ pk }).values()]
        .filter(({ sk }) => sk.startsWith(prefix))
        .sort((a, b) => (a.sk < b.sk ? -1 : 1))
        .map((item) => read({ ...item }));
    });
  }

  /** Each operation happens in one go, after others have had their turn: callers interleave as they do for real. */
  private async run<T>(operation: Operation, action: () => T): Promise<T> {
    await Promise.resolve();
    this.faults.before(operation);
    const result = action();
    this.faults.after(operation);
    return result;
  }

  private holds(key: keys.ItemKey, condition: Condition): boolean {
    const stored = this.stored(key);
    return condition === 'absent' ? !stored : stored?.version === condition.version;
  }

  private stored(key: keys.ItemKey): Item | undefined {
    return this.partition(key).get(key.sk);
  }

  private put(item: Item): void {
    this.partition(item).set(item.sk, item);
  }

  private partition({ pk }: Pick<keys.ItemKey, 'pk'>): Map<string, Item> {
    let found = this.partitions.get(pk);
    if (!found) this.partitions.set(pk, (found = new Map()));
    return found;
  }
}
