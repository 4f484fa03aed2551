// Chốt số liệu: kept whole, numbered, never changed, and held against what stands there now.
import { describe, expect, it } from '@jest/globals';
import type { Changes } from '../../support/clean-sheet.ts';
import {
  ApiWorld,
  CITY,
  district,
  DOAN_KET,
  HOANG_DONG,
  officer,
  pack,
  PERIOD,
  PROVINCE,
  province,
  QUANG_LAC,
  sender,
  submissionOf,
} from './world.ts';

const params = { unit: PROVINCE, period: PERIOD };
const first = { ...params, no: '1' };

const FEWER: Changes = { entries: { '5.num': { state: 'value', value: '2' } } };

interface Named {
  readonly unit: string;
  readonly name: string;
  readonly kind: string;
  readonly no: number;
}

async function changedUnits(world: ApiWorld) {
  const { changes } = await world.get(province, 'changesSinceClosing', { params: first });
  return changes.map(({ name, kind }: Named) => [name, kind]);
}

describe('a closing', () => {
  it('keeps the figures, the pack, and the revision and approval behind each commune', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'appraised');
    await world.sheet(DOAN_KET, 'examined');
    await world.closing(PROVINCE, 'Báo cáo 6 tháng');
    const closing = await world.get(province, 'readClosing', { params: first });
    expect(closing).toMatchObject({
      no: 1,
      by: 'chief',
      note: 'Báo cáo 6 tháng',
      packHash: pack.hash,
      engine: '1',
      all: { expected: 207, reported: 2 },
      examined: { reported: 2 },
      appraised: { reported: 1 },
    });
    expect(closing.below).toHaveLength(11);
    const below = closing.below.find(({ unit }: Named) => unit === CITY)!;
    expect(below.all).toMatchObject({ expected: 3, reported: 1, sum: { count: 19 } });
    const head = (await world.store.head({ unit: HOANG_DONG, period: PERIOD }))!;
    expect(closing.sheets[0]).toMatchObject({
      unit: HOANG_DONG,
      name: 'Xã Hoàng Đồng',
      rev: head.rev,
      contentHash: head.contentHash,
      status: 'appraised',
      examined: head.examined,
      appraised: head.appraised,
    });
    expect(closing.sheets.map(({ unit }: Named) => unit)).toEqual([HOANG_DONG, DOAN_KET]);
  });

  it('agrees with the roll-up of the moment, read or not', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'appraised');
    await world.sheet(DOAN_KET, 'submitted', FEWER);
    await world.closing(PROVINCE);
    await world.addUp();
    const { all, appraised } = await world.get(province, 'readClosing', { params: first });
    const rollup = await world.get(province, 'readRollup', { params });
    expect({ all, appraised }).toEqual({ all: rollup.all, appraised: rollup.appraised });
  });

  it('stays as it was when sheets change, and says which did', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'examined');
    await world.sheet(QUANG_LAC, 'examined');
    await world.closing(PROVINCE);
    const before = await world.get(province, 'readClosing', { params: first });
    expect(await changedUnits(world)).toEqual([]);

    await world.sheet(DOAN_KET);
    await world.step(district, QUANG_LAC, 'unexamine');
    const corrected = submissionOf(HOANG_DONG, FEWER, { baseRev: 1 });
    await world.push(sender, corrected);
    expect(await changedUnits(world)).toEqual([
      ['Xã Hoàng Đồng', 'changed'],
      ['Xã Quảng Lạc', 'status'],
      ['Xã Đoàn Kết', 'late'],
    ]);
    expect(await world.get(province, 'readClosing', { params: first })).toEqual(before);
  });

  it('is numbered, one after the other, for each unit by itself', async () => {
    const world = new ApiWorld();
    await world.closing(CITY);
    await world.closing(PROVINCE);
    await world.closing(PROVINCE);
    const { closings } = await world.get(province, 'listClosings', { params });
    expect(closings.map(({ no }: Named) => no)).toEqual([2, 1]);
    const ofCity = { unit: CITY, period: PERIOD };
    expect((await world.get(district, 'listClosings', { params: ofCity })).closings).toHaveLength(
      1,
    );
  });

  it('made by two at once is two closings', async () => {
    const world = new ApiWorld();
    const made = await Promise.all([1, 2, 3, 4].map(() => world.closing(PROVINCE)));
    expect(made.map(({ no }) => no).sort()).toEqual([1, 2, 3, 4]);
  });

  it('is of one moment: a sheet that comes in between is in it whole or not at all', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    let pushed = false;
    world.store.faults.after = (operation) => {
      if (operation !== 'tree' || pushed) return;
      pushed = true;
      void world.push(officer, submissionOf(HOANG_DONG, FEWER, { baseRev: 1 }));
    };
    await world.closing(CITY);
    const closing = (await world.store.closing({ unit: CITY, period: PERIOD }, 1))!;
    const [sheet] = closing.sheets;
    const revision = await world.store.revision({ unit: HOANG_DONG, period: PERIOD }, sheet!.rev);
    expect(sheet!.contentHash).toBe(revision!.contentHash);
  });

  it('that there is not, is not found', async () => {
    const answer = await new ApiWorld().ask(province, 'readClosing', { params: first });
    expect(answer.body).toMatchObject({ status: 404, code: 'closing.notFound' });
  });

  it('can be made of a period that is closed', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    await world.period('close');
    expect(await world.closing(PROVINCE)).toMatchObject({ no: 1, reported: 1 });
  });
});
