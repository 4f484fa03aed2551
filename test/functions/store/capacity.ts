// What operations cost, with the sheets of the example province: every operation says so, and none costs more as the
// province fills.
import { describe, expect, it } from '@jest/globals';
import { DynamoStore, type StoreOperation } from '#functions/store/dynamo-store';
import { DISTRICT } from './changes.ts';
import { exampleChange } from './example-change.ts';
import type { RealServer } from './real-server.ts';
import { exampleSheets, rollupOfMissing } from './rollups.ts';

/** Units of capacity at most: a transaction counts each KB twice, a consistent read each 4 KB once. */
const AT_MOST: Readonly<Record<StoreOperation, number>> = {
  // Receipt 4 + head 1 + revision 11 + audit 1 + row 2 + outbox 1 KB, twice; the servers differ by an item's overhead.
  commit: 44,
  head: 1,
  revision: 3,
  revisions: 3,
  receipt: 1,
  audit: 1,
  tree: 11,
  rollup: 2,
  putRollup: 8,
  outbox: 3,
  removeOutbox: 1,
};

export function storeCapacity(server: RealServer): void {
  describe(`what operations cost, on ${server.kind}`, () => {
    it('is told for every one, and stays small', async () => {
      const told = new Map<StoreOperation, number>();
      const store = new DynamoStore({
        client: server.client(),
        table: await server.newTable(),
        pageSize: 10,
        onCapacity: (operation, units) => told.set(operation, units),
      });
      const changes = exampleSheets().slice(0, 27).map(exampleChange);
      for (const change of changes) await store.commit(change);
      const rollup = rollupOfMissing(103);
      await store.putRollup(rollup);

      const { head, receipt, outbox } = changes[0]!;
      await store.head(head);
      await store.revision(head, 1);
      await store.revisions(head);
      await store.receipt(receipt!.submissionId);
      await store.audit(head);
      await store.tree(DISTRICT, head.period);
      await store.rollup(rollup);
      await store.outbox(DISTRICT);
      await store.removeOutbox(outbox);

      expect([...told.keys()].sort()).toEqual(Object.keys(AT_MOST).sort());
      for (const [operation, units] of told) {
        expect({ operation, units, little: units > 0 && units <= AT_MOST[operation] }).toEqual({
          operation,
          units,
          little: true,
        });
      }
    });
  });
}
