// What operations cost, with the sheets of the example province: every operation says so, and none costs more as the
// province fills.
import { describe, expect, it } from '@jest/globals';
import { DynamoStore } from '#functions/store/dynamo-store';
import type { StoreOperation } from '#functions/store/metered-table';
import { DISTRICT } from './changes.ts';
import { exampleChange } from './example-change.ts';
import type { RealServer } from './real-server.ts';
import { closingOf, OFFICE, periodChange, somePack } from './period-changes.ts';
import { exampleSheets, PROVINCE, rollupOfMissing } from './rollups.ts';

/** Units of capacity at most: a transaction counts each KB twice, a consistent read each 4 KB once. */
export const AT_MOST: Readonly<Record<StoreOperation, number>> = {
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
  period: 1,
  periodAudit: 1,
  // Its last transaction: the tallies, the pack and little beside.
  commitPeriod: 320,
  closings: 12,
  // Of 207 communes, once in a while.
  closing: 110,
  targets: 1,
  // A whole province's typed figures.
  list: 6,
  pack: 25,
  packUse: 1,
  device: 1,
  devices: 1,
  putDevice: 1,
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

      const packUse = { province: PROVINCE, version: 1, uses: [] };
      const targets = [{ concept: 'mean', group: null, value: '8' }];
      // DynamoDB Local counts nothing for a query that finds nothing.
      const value = { state: 'value', value: '800' } as const;
      const rows = [{ list: 'typed', id: 'typed:media.items', version: 1, value }] as const;
      await store.commitPeriod(periodChange(null, { closing: closingOf, targets, packUse, rows }));
      await store.period(OFFICE);
      await store.periodAudit(OFFICE);
      await store.closings(OFFICE);
      await store.closing(OFFICE, 1);
      await store.targets(OFFICE, 1);
      await store.list('typed', OFFICE);
      await store.pack(somePack().hash);
      await store.packUse(PROVINCE);
      const days = { firstSeen: '2017-07-01', lastSeen: '2017-07-01' };
      await store.putDevice({ user: 'mai', device: 'one', ...days, revoked: null, version: 1 });
      await store.device('mai', 'one');
      await store.devices('mai');

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
