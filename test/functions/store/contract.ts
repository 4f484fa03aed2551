// What every store keeps to. The fake and the real one, on each server, run these same tests.
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { childrenOf } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import { verifyChain } from '#functions/store/chain';
import type { Head } from '#functions/store/records';
import {
  StaleError,
  TooLargeError,
  UnavailableError,
  type SheetChange,
  type Store,
} from '#functions/store/store';
import { arbitraryChange, arbitraryRollup } from './arbitrary-records.ts';
import { changeOf, COMMUNE, DISTRICT, households, PERIOD, type Told } from './changes.ts';
import { periodContract } from './period-contract.ts';
import { rollupOfMissing } from './rollups.ts';
import { NOTHING, stateAfter, stateOf } from './state.ts';

export interface ContractOptions {
  /** What it runs on, for the name of the suite. */
  readonly on: string;
  /** An empty store; `pageSize` where its queries can be cut into pages. */
  readonly open: (options?: { pageSize: number }) => Promise<Store>;
  readonly propertyRuns: number;
}

const inOrder = <T extends { readonly unit: string }>(rows: readonly T[]) =>
  [...rows].sort((a, b) => (a.unit < b.unit ? -1 : 1));

export function storeContract({ on, open, propertyRuns }: ContractOptions): void {
  periodContract({ on, open });

  let store: Store;

  beforeEach(async () => {
    store = await open();
  });

  async function commit(before: Head | null, told: Told = {}): Promise<SheetChange> {
    const change = changeOf(COMMUNE, before, told);
    await store.commit(change);
    return change;
  }

  describe(`a sheet, on ${on}`, () => {
    it('is not there before its first push', async () => {
      expect(await stateOf(store, COMMUNE)).toEqual(NOTHING);
      expect(await store.revision(COMMUNE, 1)).toBeNull();
      expect(await store.receipt('0'.repeat(64))).toBeNull();
    });

    it('has no revision of an impossible number', async () => {
      await commit(null);
      for (const rev of [0, -1, 1.5, 1_000_000, 2 ** 53]) {
        expect(await store.revision(COMMUNE, rev)).toBeNull();
      }
    });

    it('is written whole by its first push', async () => {
      const first = await commit(null);
      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(first));
    });

    it('moves on by a push made from its version', async () => {
      const first = await commit(null);
      const second = await commit(first.head, { content: households('2150') });
      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(first, second));
    });

    it('moves on by a step that hands in nothing', async () => {
      const first = await commit(null);
      const step = await commit(first.head, { step: 'submitted' });
      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(first, step));
    });

    it('stays as it was when a push was made from another version', async () => {
      const first = await commit(null);
      const second = await commit(first.head);
      const late = changeOf(COMMUNE, first.head, { content: households('9'), by: 'a late one' });

      await expect(store.commit(late)).rejects.toMatchObject({ what: 'head' });

      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(first, second));
      expect(await store.receipt(late.receipt!.submissionId)).toBeNull();
    });

    it('stays as it was when a push comes from the future', async () => {
      const first = await commit(null);
      const skipped = changeOf(COMMUNE, first.head);
      await expect(store.commit(changeOf(COMMUNE, skipped.head))).rejects.toThrow(StaleError);
      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(first));
    });

    it('is not handed in twice under one receipt', async () => {
      const first = await commit(null);
      const again = changeOf(COMMUNE, first.head, {
        submissionId: first.receipt!.submissionId,
        content: households('2150'),
      });
      await expect(store.commit(again)).rejects.toMatchObject({ what: 'receipt' });
      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(first));
    });

    it('keeps a revision of a number that is taken', async () => {
      const first = await commit(null);
      const forgetful = { ...first.head, lastRev: 0 };
      const change = changeOf(COMMUNE, forgetful, { content: households('9') });
      await expect(store.commit(change)).rejects.toMatchObject({ what: 'revision' });
      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(first));
    });

    it('keeps an audit entry of a number that is taken', async () => {
      const first = await commit(null);
      const forgetful = { ...first.head, audit: { seq: 0, hash: '0'.repeat(64) } };
      const change = changeOf(COMMUNE, forgetful, { content: households('9') });
      await expect(store.commit(change)).rejects.toMatchObject({ what: 'audit' });
      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(first));
    });

    it('is written once when the very same transaction comes twice', async () => {
      const first = await commit(null);
      await store.commit(first);
      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(first));
    });

    it('is not written again by the same audit entry with another change around it', async () => {
      const first = await commit(null);
      const treeRow = { ...first.treeRow, receivedAt: 'another time' };
      await expect(store.commit({ ...first, treeRow })).rejects.toThrow(StaleError);
      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(first));
    });

    it('is won by exactly one of 20 pushes at once', async () => {
      const first = await commit(null);
      const rivals = Array.from({ length: 20 }, (_, index) =>
        changeOf(COMMUNE, first.head, { content: households(`${index}`), by: `rival ${index}` }),
      );
      const results = await Promise.allSettled(rivals.map((rival) => store.commit(rival)));

      const winners = rivals.filter((_, index) => results[index]!.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(first, winners[0]!));
      for (const result of results) {
        if (result.status === 'fulfilled') continue;
        // DynamoDB may also answer that two transactions met.
        expect([StaleError, UnavailableError]).toContain(result.reason.constructor);
      }
    });

    it('lists its revisions newest first and without contents, side revisions among them', async () => {
      const first = await commit(null);
      const conflicts = [
        {
          place: 'info.households',
          kind: 'conflict' as const,
          base: undefined,
          mine: { state: 'value' as const, value: '9' },
          theirs: { state: 'value' as const, value: '2148' },
        },
      ];
      const side = await commit(first.head, { content: households('9'), conflicts });
      const third = await commit(side.head, { content: households('2150') });

      const lines = await store.revisions(COMMUNE);
      expect(lines.map(({ rev, kind }) => [rev, kind])).toEqual([
        [3, 'head'],
        [2, 'side'],
        [1, 'head'],
      ]);
      expect(lines[0]).not.toHaveProperty('content');
      expect(lines[0]).not.toHaveProperty('origins');
      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(first, side, third));
      expect(await store.head(COMMUNE)).toMatchObject({ rev: 3, lastRev: 3, openConflicts: [2] });
    });

    it('has an audit chain that verifies, and does not once a character is another', async () => {
      const first = await commit(null);
      const second = await commit(first.head, { content: households('2150') });
      const { head, audit } = await commit(second.head, { step: 'submitted' });

      const chain = await store.audit(COMMUNE);
      expect(chain).toHaveLength(3);
      expect(chain.at(-1)).toEqual(audit);
      expect(verifyChain(chain, head.audit)).toEqual({ ok: true });
      const flipped = chain.map((line) =>
        line.seq === 2 ? { ...line, by: 'commune-officeR' } : line,
      );
      expect(verifyChain(flipped)).toEqual({ ok: false, brokenAt: 2 });
    });

    it('keeps numbers above nine in their order', async () => {
      let { head } = await commit(null);
      for (let rev = 2; rev <= 11; rev++) ({ head } = await commit(head));
      const lines = await store.revisions(COMMUNE);
      expect(lines.map(({ rev }) => rev)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
      expect((await store.audit(COMMUNE)).map(({ seq }) => seq)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
      ]);
    });

    it('keeps text byte for byte, composed and decomposed, halves of characters too', async () => {
      const notes = {
        'info.reporter': 'Nguyễn Thị Hoà',
        'info.chairman': 'Nguyễn Thị Hoà',
        '1.1.note': '\ud83c\udf3e \ud83c | \u0000 | \u00a0',
      };
      await commit(null, { content: { entries: {}, notes, registers: {} } });
      const kept = (await store.revision(COMMUNE, 1))!.content.notes;
      expect(Object.entries(kept).sort()).toEqual(Object.entries(notes).sort());
    });

    it('does not mix with a sheet of the same code under another date, nor of another period', async () => {
      const namesakes = [
        { unit: '05986@2025-07-01', period: PERIOD },
        { unit: COMMUNE.unit, period: '2017S2' },
        { unit: COMMUNE.unit, period: '2017' },
      ];
      const own = await commit(null);
      const others = namesakes.map((sheet, index) =>
        changeOf(sheet, null, { content: households(`${index}`) }),
      );
      for (const other of others) await store.commit(other);

      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(own));
      for (const [index, sheet] of namesakes.entries()) {
        expect(await stateOf(store, sheet)).toEqual(stateAfter(others[index]!));
      }
    });

    it('is refused whole when it is too large, and the register that is gets named', async () => {
      const first = await commit(null);
      // 300 rows of 1,100 characters: 330 KB
      const rows = Array.from({ length: 300 }, (_, index) => ({
        id: `CT-${index}`,
        fields: { name: 'x'.repeat(1_100) },
      }));
      const few = [{ id: 'MH-1', fields: { name: 'Mô hình' } }];
      const large = changeOf(COMMUNE, first.head, {
        content: { ...households('1'), registers: { models: few, works: rows } },
      });
      const refusal = await store.commit(large).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(TooLargeError);
      expect(refusal).toMatchObject({
        what: 'revision',
        limit: 300 * 1024,
        largestRegister: 'works',
      });
      expect((refusal as TooLargeError).bytes).toBeGreaterThan(330_000);
      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(first));
    });

    it('of almost 300 KB is written and read, with the receipt for 12,000 places', async () => {
      const rows = Array.from({ length: 1_500 }, (_, index) => ({
        id: `works-0123456789ab-${index}`,
        fields: Object.fromEntries(
          ['name', 'village', 'year', 'start', 'end', 'capital', 'paid', 'note'].map((field) => [
            field,
            `${field} ${index}`,
          ]),
        ),
      }));
      const content = { ...households('1'), registers: { works: rows } };
      const change = changeOf(COMMUNE, null, { content });
      const places = rows.flatMap(({ id, fields }) =>
        Object.keys(fields).map((field) => `reg.works.${id}.${field}`),
      );
      const whole: SheetChange = {
        ...change,
        revision: {
          ...change.revision!,
          origins: Object.fromEntries(places.map((place) => [place, 'copy-1'])),
        },
        receipt: { ...change.receipt!, changed: places },
      };
      await store.commit(whole);
      expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(whole));
    });

    it('is refused where its parts are of different sheets or states', async () => {
      const own = changeOf(COMMUNE, null);
      const other = changeOf({ ...COMMUNE, unit: '05989@2004-08-31' }, null);
      const mixed = [
        { ...own, treeRow: other.treeRow },
        { ...own, audit: other.audit },
        { ...own, outbox: { ...own.outbox, version: 2 } },
        { ...own, receipt: { ...own.receipt!, auditHash: other.audit.hash } },
      ];
      for (const change of mixed) await expect(store.commit(change)).rejects.toThrow(RangeError);
      expect(await stateOf(store, COMMUNE)).toEqual(NOTHING);
    });

    it('reads as it was written, whatever stands in it', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryChange, async (change) => {
          const fresh = await open();
          await fresh.commit(change);
          const state = await stateOf(fresh, change.head, change.treeRow.parent);
          expect(state).toEqual(stateAfter(change));
        }),
        { numRuns: propertyRuns },
      );
    });
  });

  describe(`the rows of a unit, on ${on}`, () => {
    it.each([
      ['Huyện Lộc Bình, 27 xã and 2 towns in 2017', '2017-06-30', '188@2004-08-31', 29],
      ['Tỉnh Lạng Sơn, 65 units in 2025', '2025-12-31', '20@2004-08-31', 65],
    ])('are all read, page by page: %s', async (_, date, parent, expected) => {
      const changes = childrenOf(treeAt(date)!, parent).map(({ key }) =>
        changeOf({ unit: key, period: PERIOD }, null, { parent }),
      );
      for (const pageSize of [10, expected, 1_000]) {
        const paged = await open({ pageSize });
        await Promise.all(changes.map((change) => paged.commit(change)));
        const rows = await paged.tree(parent, PERIOD);
        expect(rows).toHaveLength(expected);
        expect(rows).toEqual(inOrder(changes.map(({ treeRow }) => treeRow)));
        expect(await paged.outbox(parent)).toEqual(inOrder(changes.map(({ outbox }) => outbox)));
        expect(await paged.tree(parent, '2017')).toEqual([]);
      }
    });
  });

  describe(`a roll-up, on ${on}`, () => {
    const rollup = rollupOfMissing(3);
    const { unit, period } = rollup;

    it('is not there before it is made', async () => {
      expect(await store.rollup({ unit, period })).toBeNull();
    });

    it('is replaced only by who has read it', async () => {
      await store.putRollup(rollup);
      const second = { ...rollup, version: 2, examined: rollup.all };
      await store.putRollup(second);
      await expect(store.putRollup(second)).rejects.toMatchObject({ what: 'rollup' });
      await expect(store.putRollup(rollup)).rejects.toThrow(StaleError);
      await expect(store.putRollup({ ...rollup, version: 4 })).rejects.toThrow(StaleError);
      expect(await store.rollup({ unit, period })).toEqual(second);
    });

    it('is won by exactly one of 20 that race', async () => {
      await store.putRollup(rollup);
      const rivals = Array.from({ length: 20 }, (_, index) => ({
        ...rollup,
        version: 2,
        all: { ...rollup.all, reported: index },
      }));
      const results = await Promise.allSettled(rivals.map((rival) => store.putRollup(rival)));
      const winners = rivals.filter((_, index) => results[index]!.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      expect(await store.rollup({ unit, period })).toEqual(winners[0]);
    });

    it('reads as it was written, whatever stands in it', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryRollup, async (any) => {
          const fresh = await open();
          await fresh.putRollup(any);
          expect(await fresh.rollup(any)).toEqual(any);
        }),
        { numRuns: propertyRuns },
      );
    });
  });

  describe(`the outbox, on ${on}`, () => {
    it('has one row a sheet, of the version that made it due last', async () => {
      const first = await commit(null);
      const second = await commit(first.head);
      expect(await store.outbox(DISTRICT)).toEqual([second.outbox]);
      expect(await store.outbox('181@2004-08-31')).toEqual([]);
    });

    it('keeps a newer row from whoever has delivered the older one', async () => {
      const first = await commit(null);
      const second = await commit(first.head);
      await store.removeOutbox(first.outbox);
      expect(await store.outbox(DISTRICT)).toEqual([second.outbox]);
    });

    it('is empty after the delivery, and stays so for a second one', async () => {
      const { outbox } = await commit(null);
      await store.removeOutbox(outbox);
      await store.removeOutbox(outbox);
      expect(await store.outbox(DISTRICT)).toEqual([]);
    });

    it('loses nobody else their row', async () => {
      const { outbox } = await commit(null);
      const sibling = changeOf({ ...COMMUNE, unit: '05989@2004-08-31' }, null);
      const nextPeriod = changeOf({ ...COMMUNE, period: '2017S2' }, null);
      await store.commit(sibling);
      await store.commit(nextPeriod);
      await store.removeOutbox(outbox);
      expect(await store.outbox(DISTRICT)).toEqual([sibling.outbox, nextPeriod.outbox]);
    });
  });
}
