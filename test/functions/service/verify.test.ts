// A store that is right says nothing; whatever is wrong in one is named.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { contentOf } from '#domain/sync/submission';
import type { Closing } from '#domain/workflow/closing';
import { makeClosing } from '#functions/service/closings';
import { placeOf, type Services } from '#functions/service/context';
import type { DifferenceCode } from '#functions/service/difference';
import { push } from '#functions/service/push';
import { deliver } from '#functions/service/deliver';
import { step } from '#functions/service/step';
import { verifyPeriod } from '#functions/service/verify';
import type { Head, Revision, Rollup, TreeRow } from '#functions/store/records';
import type { Store } from '#functions/store/store';
import { cleanSheet } from '../../support/clean-sheet.ts';
import {
  alice,
  binh,
  CITY,
  Copy,
  district,
  HOANG_DONG,
  PERIOD,
  PROVINCE,
  QUANG_LAC,
  world,
} from '../../support/service-world.ts';

const key = { unit: HOANG_DONG, period: PERIOD };

let services: Services;

/**
 * Hoàng Đồng: a first revision, a corrected one, and one in conflict with it. Quảng Lạc: one that the district has
 * examined.
 */
beforeEach(async () => {
  ({ services } = world());
  const copy = new Copy('a').type('2.1.num', '1');
  await push(services, alice, copy.submission());
  copy.baseRev = 1;
  await push(services, alice, copy.type('2.1.num', '2').submission());
  await push(services, binh, new Copy('other').type('2.1.num', '3').submission());
  const clean = new Copy('b', QUANG_LAC);
  clean.content = contentOf(cleanSheet());
  await push(services, binh, clean.submission());
  const examined = { unit: QUANG_LAC, period: PERIOD };
  await step(services, binh, { ...examined, step: 'submit', version: 1 });
  await step(services, district, { ...examined, step: 'examine', version: 2 });
  await deliver(services, await services.store.outbox(CITY));
});

/** What a store is found to be that reads as the true one does but for this. */
async function found(changes: Partial<Store>): Promise<readonly string[]> {
  const store = Object.assign(Object.create(services.store) as Store, changes);
  const { differences } = await verifyPeriod({ ...services, store }, PERIOD);
  return differences.map(({ unit, code }) => `${unit.split('@')[0]} ${code}`);
}

const of = (unit: string, ...codes: readonly DifferenceCode[]) =>
  codes.map((code) => `${unit.split('@')[0]} ${code}`);

/** Reads from the true store, and changes what comes of one unit. */
function tampered<T extends { readonly unit: string }>(
  read: (...args: never[]) => Promise<T | null>,
  unit: string,
  change: (record: T) => T | null,
) {
  return async (...args: never[]) => {
    const record = await read.apply(services.store, args);
    return record?.unit === unit ? change(record) : record;
  };
}

describe('a store', () => {
  it('that is right has no differences', async () => {
    const { differences, ...counts } = await verifyPeriod(services, PERIOD);
    expect(differences).toEqual([]);
    expect(counts).toMatchObject({ sheets: 2, rollups: 2 });
  });

  it('that is empty has none either', async () => {
    const empty = world().services;
    expect(await verifyPeriod(empty, PERIOD)).toEqual({
      sheets: 0,
      revisions: 0,
      rollups: 0,
      differences: [],
    });
  });

  it('is found to have lost a head', async () => {
    const head = tampered<Head>(services.store.head, HOANG_DONG, () => null);
    expect(await found({ head })).toEqual([
      ...of(HOANG_DONG, 'head.missing', 'row.stray'),
      ...of(PROVINCE, 'rollup.differs'),
      ...of(CITY, 'rollup.differs'),
    ]);
  });

  it('is found to have a head that points elsewhere', async () => {
    const head = tampered<Head>(services.store.head, HOANG_DONG, (true_) => ({
      ...true_,
      rev: 1,
      openConflicts: [2],
    }));
    expect(await found({ head })).toEqual(
      expect.arrayContaining(of(HOANG_DONG, 'head.wrongRevision', 'head.wrongConflicts')),
    );
  });

  it('is found to have a head of other content', async () => {
    const head = tampered<Head>(services.store.head, QUANG_LAC, (true_) => ({
      ...true_,
      contentHash: 'f'.repeat(64),
    }));
    expect(await found({ head })).toEqual(of(QUANG_LAC, 'head.wrongContent', 'head.changed'));
  });

  it('is found to have lost a revision', async () => {
    const revision = tampered<Revision>(services.store.revision, HOANG_DONG, (true_) =>
      true_.rev === 1 ? null : true_,
    );
    expect(await found({ revision })).toEqual(of(HOANG_DONG, 'revision.missing'));
  });

  it('is found to have a revision that says something else now', async () => {
    const revision = tampered<Revision>(services.store.revision, HOANG_DONG, (true_) =>
      true_.rev === 1
        ? { ...true_, content: { ...true_.content, notes: { 'info.reporter': 'ai đó' } } }
        : true_,
    );
    expect(await found({ revision })).toEqual(of(HOANG_DONG, 'revision.changed'));
  });

  it('is found to have lost the last line of an audit chain', async () => {
    const audit: Store['audit'] = async (sheet) =>
      (await services.store.audit(sheet)).slice(0, sheet.unit === QUANG_LAC ? -1 : undefined);
    expect(await found({ audit })).toEqual(of(QUANG_LAC, 'audit.broken'));
  });

  it('is found to have lost a receipt', async () => {
    const receipt: Store['receipt'] = async (id) => {
      const kept = await services.store.receipt(id);
      return kept?.unit === QUANG_LAC ? null : kept;
    };
    expect(await found({ receipt })).toEqual(of(QUANG_LAC, 'receipt.missing'));
  });

  it('is found to have a receipt of another line', async () => {
    const receipt: Store['receipt'] = async (id) => {
      const kept = await services.store.receipt(id);
      return kept?.unit === QUANG_LAC ? { ...kept, auditHash: 'f'.repeat(64) } : kept;
    };
    expect(await found({ receipt })).toEqual(of(QUANG_LAC, 'receipt.changed'));
  });

  it('is found to have a row that is not of its sheet', async () => {
    const tree = rows((true_) =>
      true_.map((row) => (row.unit === QUANG_LAC ? { ...row, rev: 9 } : row)),
    );
    expect(await found({ tree })).toEqual(of(QUANG_LAC, 'row.differs'));
  });

  it('is found to have lost a row, or to have one too many', async () => {
    const lost = rows((true_) => true_.filter(({ unit }) => unit !== QUANG_LAC));
    expect(await found({ tree: lost })).toEqual(of(QUANG_LAC, 'row.missing'));
    const stray = rows((true_) => [...true_, { ...true_[0]!, unit: '99999@2004-08-31' }]);
    expect(await found({ tree: stray })).toEqual(['99999 row.stray']);
  });

  it('is found to have a roll-up that does not add up, or none', async () => {
    const rollup = tampered<Rollup>(services.store.rollup, CITY, (true_) => ({
      ...true_,
      all: { ...true_.all, sum: { ...true_.all.sum, count: true_.all.sum.count + 1 } },
    }));
    expect(await found({ rollup })).toEqual(of(CITY, 'rollup.differs'));
    const none = tampered<Rollup>(services.store.rollup, PROVINCE, () => null);
    expect(await found({ rollup: none })).toEqual(of(PROVINCE, 'rollup.missing'));
  });

  it('is found to have added up sheets that are gone', async () => {
    const gone = { head: async () => null, tree: async () => [], audit: async () => [] };
    expect(await found({ ...gone, revisions: async () => [] })).toEqual([
      ...of(PROVINCE, 'rollup.differs', 'rollup.differs'),
      ...of(CITY, 'rollup.differs', 'rollup.differs'),
    ]);
  });

  it('says what has not been added up yet', async () => {
    await push(services, binh, new Copy('b', QUANG_LAC).type('2.2.num', '7').submission());
    const { differences } = await verifyPeriod(services, PERIOD);
    expect(differences).toContainEqual({
      unit: QUANG_LAC,
      period: PERIOD,
      code: 'rollup.pending',
      details: {},
    });
  });

  it('says which sheets the tree does not lead to', async () => {
    const stray = { unit: '05977@2004-08-31', period: PERIOD };
    const { differences } = await verifyPeriod(services, PERIOD, [key, stray]);
    expect(differences).toEqual([{ ...stray, code: 'sheet.stray', details: {} }]);
  });

  it('is found to have a closing that its sheets do not bear out, or to have lost one', async () => {
    const place = placeOf(CITY, PERIOD);
    await makeClosing(services, district, place, '');
    expect(await found({})).toEqual([]);
    const closing = tampered<Closing>(services.store.closing, CITY, (true_) => ({
      ...true_,
      sheets: true_.sheets.slice(1),
    }));
    expect(await found({ closing })).toEqual(of(CITY, 'closing.changed'));
    expect(await found({ closing, periodAudit: async () => [] })).toEqual(
      of(CITY, 'audit.broken', 'closing.differs'),
    );
    expect(await found({ closing: async () => null })).toEqual(of(CITY, 'closing.missing'));
  });

  it('is found to have a line less of what an office did', async () => {
    await makeClosing(services, district, placeOf(CITY, PERIOD), '');
    expect(await found({ periodAudit: async () => [] })).toEqual(of(CITY, 'audit.broken'));
  });

  function rows(change: (rows: readonly TreeRow[]) => readonly TreeRow[]): Store['tree'] {
    return async (parent, period) => {
      const stored = await services.store.tree(parent, period);
      return parent === CITY ? change(stored) : stored;
    };
  }
});
