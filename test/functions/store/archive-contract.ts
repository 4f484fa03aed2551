// What every archive keeps to: the fake and the real one, on each server.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Archive } from '#functions/store/archive';
import { deviceItem } from '#functions/store/items/device-item';
import type { ImportState } from '#functions/store/items/import-item';
import { headItem } from '#functions/store/items/head-item';
import { treeItem } from '#functions/store/items/tree-item';
import { headKey, keyOf, treeKey, type ItemKey } from '#functions/store/keys';
import { periodWritesOf } from '#functions/store/period-commit';
import type { Device, PackUse } from '#functions/store/records';
import { UnavailableError, type Store } from '#functions/store/store';
import { changeOf, COMMUNE, DISTRICT, PERIOD } from './changes.ts';
import { closingOf, OFFICE, periodChange, somePack } from './period-changes.ts';
import { rollupOfMissing } from './rollups.ts';

const REVOKED: Device = {
  user: 'mai',
  device: 'laptop',
  firstSeen: '2017-07-01',
  lastSeen: '2017-07-02',
  revoked: { by: 'admin', at: '2017-07-02T00:00:00Z', reason: 'Mất máy' },
  version: 2,
};

const PACK_USE: PackUse = {
  province: OFFICE.unit,
  version: 1,
  uses: [
    {
      set: 'qd-1980-2016',
      from: '2017-01-01',
      packHash: somePack().hash,
      by: 'province-officer',
      at: '2017-07-01T00:00:00Z',
    },
  ],
};

export interface OpenArchive {
  readonly store: Store;
  readonly archive: Archive;
}

const ID = 'a'.repeat(32);

const state: ImportState = {
  importId: ID,
  part: 1,
  counts: { head: 1 },
  chain: 'c'.repeat(64),
  complete: false,
  by: 'admin',
  at: '2017-07-01T00:00:00.000Z',
  version: 1,
};

export function archiveContract(on: string, open: () => Promise<OpenArchive>): void {
  let store: Store;
  let archive: Archive;
  beforeEach(async () => {
    ({ store, archive } = await open());
  });

  /** Of sheets, unless said otherwise. */
  async function entriesBehind(after: ItemKey | null, stage = 1): Promise<readonly ItemKey[]> {
    const { items, next } = await archive.entries(stage, after);
    const found = items.map(keyOf);
    return next ? [...found, ...(await entriesBehind(next, stage))] : found;
  }

  async function entries(stage: number): Promise<readonly string[]> {
    return (await entriesBehind(null, stage)).map(({ pk, sk }) => `${pk} ${sk}`).sort();
  }

  const brought = changeOf(COMMUNE, null);
  const items = [headItem(brought.head), treeItem(brought.treeRow)].map((item) => ({
    ...item,
    import: ID,
  }));

  describe(`an archive, on ${on}`, () => {
    it('finds every entry once, page by page', async () => {
      const sheets = Array.from({ length: 12 }, (_, index) => ({
        unit: `0600${index}@2004-08-31`,
        period: PERIOD,
      }));
      for (const sheet of sheets) await store.commit(changeOf(sheet, null));
      await store.putRollup(rollupOfMissing(3));
      const heads = sheets.map(({ unit }) => `SHEET#${unit}#${PERIOD} HEAD`);
      expect(await entries(1)).toEqual([`ROLLUP#20@2004-08-31#${PERIOD} TALLY`, ...heads].sort());
    });

    it('finds what offices have done, and who is signed in where, each at its stage', async () => {
      const { state: period, ...done } = periodChange(null, {
        closed: true,
        closing: closingOf,
        targets: [{ concept: 'mean', group: null, value: '8' }],
        packUse: PACK_USE,
      });
      await store.commitPeriod({ state: period, ...done });
      await store.putDevice({ ...REVOKED, version: 1 });
      expect(await entries(0)).toEqual([`PERIOD#20@2004-08-31#${PERIOD} STATE`]);
      expect(await entries(1)).toEqual(['DEVICE#mai laptop', 'PACKS#20@2004-08-31 IN-USE']);
      expect(await entries(2)).toEqual([`PACK#${somePack().hash} DATA`]);
    });

    it('shows none of that before an import is complete either', async () => {
      const { pages, writes } = periodWritesOf(
        periodChange(null, {
          closing: closingOf,
          targets: [{ concept: 'mean', group: null, value: '8' }],
          packUse: PACK_USE,
        }),
      );
      const all = [...pages, ...writes.map(({ item }) => item), deviceItem(REVOKED)];
      for (const item of all) await archive.add({ ...item, import: ID });
      await archive.putImportState(state);
      const readers = [
        () => store.period(OFFICE),
        () => store.periodAudit(OFFICE),
        () => store.closings(OFFICE),
        () => store.closing(OFFICE, 1),
        () => store.targets(OFFICE, 1),
        () => store.pack(somePack().hash),
        () => store.packUse(OFFICE.unit),
        () => store.device(REVOKED.user, REVOKED.device),
        () => store.devices(REVOKED.user),
        () => entries(0),
        () => entries(2),
      ];
      for (const read of readers) await expect(read()).rejects.toThrow(UnavailableError);
      await archive.putImportState({ ...state, complete: true, version: 2 });
      for (const read of readers) expect(await read()).not.toBeNull();
      expect(await store.closing(OFFICE, 1)).toEqual(closingOf(1));
      expect(await store.device(REVOKED.user, REVOKED.device)).toEqual(REVOKED);
    });

    it('goes on behind any entry', async () => {
      for (const unit of ['1@2', '3@4', '5@6']) {
        await store.commit(changeOf({ unit, period: PERIOD }, null));
      }
      const all = await entriesBehind(null);
      expect(all).toHaveLength(3);
      for (const [index, key] of all.entries()) {
        expect(await entriesBehind(key)).toEqual(all.slice(index + 1));
      }
    });

    it('adds what is not there, and nothing else', async () => {
      expect(await archive.add(items[0]!)).toBe(true);
      expect(await archive.add({ ...items[0]!, record: '{}' })).toBe(false);
      expect(await archive.stored(headKey(COMMUNE))).toEqual(items[0]);
    });

    it('shows nothing of an import before it is complete, and then all of it', async () => {
      for (const item of items) await archive.add(item);
      await archive.putImportState(state);
      const readers = [
        () => store.head(COMMUNE),
        () => store.tree(DISTRICT, PERIOD),
        () => archive.item(headKey(COMMUNE)),
        () => entriesBehind(null),
      ];
      for (const read of readers) await expect(read()).rejects.toThrow(UnavailableError);
      // Nor can anybody write where it has begun to.
      await expect(store.commit(changeOf(COMMUNE, null))).rejects.toMatchObject({ what: 'head' });

      await archive.putImportState({ ...state, complete: true, version: 2 });
      expect(await store.head(COMMUNE)).toEqual(brought.head);
      expect(await store.tree(DISTRICT, PERIOD)).toEqual([brought.treeRow]);
      await store.commit(changeOf(COMMUNE, brought.head));
    });

    it('keeps the state of an import from who has not read it', async () => {
      expect(await archive.importState(ID)).toBeNull();
      await archive.putImportState(state);
      await expect(archive.putImportState(state)).rejects.toMatchObject({ what: 'import' });
      expect(await archive.importState(ID)).toEqual(state);
    });

    it('takes back what an import has brought, and nothing else', async () => {
      const other = changeOf({ unit: '06001@2004-08-31', period: PERIOD }, null);
      await store.commit(other);
      for (const item of items) await archive.add(item);
      await archive.putImportState(state);
      expect(await archive.removeImported(ID)).toEqual({ removed: 2, done: true });
      expect(await archive.importState(ID)).toBeNull();
      expect(await archive.stored(treeKey(brought.treeRow))).toBeNull();
      expect(await store.head(COMMUNE)).toBeNull();
      expect(await store.head(other.head)).toEqual(other.head);
    });
  });
}
