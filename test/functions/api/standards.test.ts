// Standards of a province: seen beforehand, published, and every open sheet judged anew.
import { describe, expect, it } from '@jest/globals';
import overlayViDu from '#domain/packs/data/overlay-vi-du.json' with { type: 'json' };
import { applyOverlay, loadOverlay } from '#domain/packs/overlay';
import { packById } from '#domain/packs/catalogue';
import { submissionId } from '#domain/sync/submission';
import { verifyPeriod } from '#functions/service/verify';
import {
  ApiWorld,
  CITY,
  district,
  DOAN_KET,
  HOANG_DONG,
  pack,
  PERIOD,
  PROVINCE,
  province,
  QUANG_LAC,
  sender,
  submissionOf,
} from './world.ts';

const params = { unit: PROVINCE, period: PERIOD };

/** 2.2 asks for 65 % instead of 50; the clean sheet has 60. */
const stricter = {
  ...overlayViDu,
  id: 'vi-du-65',
  thresholds: overlayViDu.thresholds.map((row) =>
    row.indicator === '2.2' && !('zone' in row) ? { ...row, value: '65' } : row,
  ),
};

const strict = applyOverlay(packById('qd-1980-2016')!, loadOverlay(stricter));

async function publish(world: ApiWorld, more: object = {}) {
  const { version } = await world.get(province, 'readPeriod', { params });
  const body = { overlay: stricter, dryRun: false, version, ...more };
  return world.ask(province, 'publishPack', { params, body });
}

/** Hoàng Đồng and Quảng Lạc in zone I, examined and submitted; Đoàn Kết in zone III, which has a row of its own. */
async function small(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.sheet(HOANG_DONG, 'examined');
  await world.sheet(QUANG_LAC, 'submitted');
  await world.sheet(DOAN_KET, 'examined');
  await world.addUp();
  world.writes.length = 0;
  return world;
}

const headOf = (world: ApiWorld, unit: string) => world.store.head({ unit, period: PERIOD });

interface Moved {
  readonly unit: string;
  readonly voided: string | null;
}

describe('standards seen beforehand', () => {
  it('name the communes and the approvals that would move, and move nothing', async () => {
    const world = await small();
    const { body } = await publish(world, { dryRun: true });
    expect(body).toMatchObject({
      dryRun: true,
      before: pack.hash,
      packHash: strict.hash,
      from: '2017-01-01',
      periods: [PERIOD],
      sheets: 3,
    });
    expect(body.communes).toEqual([
      {
        unit: HOANG_DONG,
        name: 'Xã Hoàng Đồng',
        period: PERIOD,
        criteria: [{ id: 2, before: 'met', after: 'notMet' }],
        indicators: [{ id: '2.2', before: 'met', after: 'notMet' }],
        voided: 'examined',
      },
      expect.objectContaining({ unit: QUANG_LAC, voided: null }),
    ]);
    expect(body.differences).toMatchObject([
      {
        kind: 'standard',
        cell: { indicator: '2.2' },
        before: { value: '50' },
        after: { value: '65' },
      },
    ]);
    expect(world.writes).toEqual([]);
    expect(await world.get(sender, 'readPeriod', { params })).toMatchObject({
      packHash: pack.hash,
    });
  });

  it('are refused where they fit no decision, with what is wrong', async () => {
    const [first] = stricter.thresholds;
    const overlay = { ...stricter, thresholds: [{ ...first, indicator: '99.1' }] };
    const { body } = await publish(new ApiWorld(), { overlay });
    expect(body).toMatchObject({ status: 422, code: 'pack.invalid' });
    expect(body.details.problems[0]).toContain('99.1');
    const foreign = await publish(new ApiWorld(), { overlay: { ...stricter, province: '24' } });
    expect(foreign.body.code).toBe('pack.invalid');
  });
});

describe('standards published', () => {
  it('judge every sheet of the open period, and take back the approvals they moved', async () => {
    const world = await small();
    const foreseen = (await publish(world, { dryRun: true })).body;
    const { body } = await publish(world);
    expect(body.communes).toEqual(foreseen.communes);
    await world.addUp();

    const moved = (await headOf(world, HOANG_DONG))!;
    expect(moved).toMatchObject({ status: 'submitted', packHash: strict.hash, rev: 1 });
    expect((await headOf(world, DOAN_KET))!.status).toBe('examined');
    const { all, examined } = await world.get(province, 'readRollup', { params });
    expect(all).toMatchObject({ packHash: strict.hash, reported: 3, sum: { count: 55 } }); // 18 + 18 + 19
    expect(examined).toMatchObject({ reported: 1, sum: { count: 19 } });
    const audit = (await world.store.audit({ unit: HOANG_DONG, period: PERIOD })).at(-1)!;
    expect(audit).toMatchObject({
      action: 'sheet.rejudged',
      by: 'province',
      details: { from: pack.hash, to: strict.hash, voided: 'examined' },
    });
    expect((await verifyPeriod(world.services, PERIOD)).differences).toEqual([]);
  });

  it('are named as what sets the figures of today apart from closed ones', async () => {
    const world = await small();
    await world.closing(PROVINCE);
    await publish(world);
    const first = { ...params, no: '1' };
    const { changes } = await world.get(province, 'changesSinceClosing', { params: first });
    expect(changes).toMatchObject([
      { unit: HOANG_DONG, kind: 'judged', before: { rev: 1 }, now: { rev: 1 } },
      { unit: QUANG_LAC, kind: 'judged' },
    ]);
  });

  it('twice change nothing more', async () => {
    const world = await small();
    await publish(world);
    world.writes.length = 0;
    const { body } = await publish(world);
    expect(body).toMatchObject({ sheets: 0, communes: [] });
    expect(world.writes).toEqual([]);
  });

  it('and cut off half way go on where they stopped', async () => {
    const world = await small();
    let commits = 0;
    world.store.faults.before = (operation) => {
      if (operation === 'commit' && ++commits > 1) throw new Error('cut off');
    };
    expect((await publish(world)).status).toBe(500);
    world.store.faults.before = () => {};
    const { body } = await publish(world);
    expect(body.sheets).toBe(2);
    await world.addUp();
    const { all } = await world.get(province, 'readRollup', { params });
    expect(all).toMatchObject({ reported: 3, sum: { count: 55 } });
  });

  it('and cut off half way are made good by the next roll-up of a district', async () => {
    const world = await small();
    world.store.faults.before = (operation) => {
      if (operation === 'commit') throw new Error('cut off');
    };
    await publish(world);
    world.store.faults.before = () => {};
    await world.push(sender, submissionOf(QUANG_LAC, {}, { copyId: 'later', baseRev: 1 }));
    await world.addUp();
    await world.addUp();
    expect((await headOf(world, HOANG_DONG))!.packHash).toBe(strict.hash);
    const city = { unit: CITY, period: PERIOD };
    expect((await world.get(province, 'readRollup', { params: city })).all.reported).toBe(2);
  });

  it('still take a sheet that was filled in by the ones before', async () => {
    const world = await small();
    await publish(world);
    const { body } = await world.push(sender, submissionOf(QUANG_LAC, {}, { copyId: 'old' }));
    expect(body).toMatchObject({ packHash: pack.hash, status: 'unchanged' });
    const newer = submissionOf(
      QUANG_LAC,
      { entries: { '5.num': { state: 'value', value: '4' } } },
      { packHash: strict.hash, baseRev: 1 },
    );
    expect(newer.submissionId).toBe(submissionId(newer));
    expect((await world.push(sender, newer)).body).toMatchObject({ status: 'accepted' });
    expect(await headOf(world, QUANG_LAC)).toMatchObject({ packHash: strict.hash });
  });

  it('are read by their hash, and used in later periods too', async () => {
    const world = await small();
    await publish(world);
    const read = await world.get(sender, 'readPack', { params: { hash: strict.hash } });
    expect(read.overlay.id).toBe('vi-du-65');
    const later = { unit: PROVINCE, period: '2017S2' };
    const before = { unit: PROVINCE, period: '2016' };
    expect(await world.get(sender, 'readPeriod', { params: later })).toMatchObject({
      packHash: strict.hash,
    });
    expect((await world.get(sender, 'readPeriod', { params: before })).packHash).not.toBe(
      strict.hash,
    );
  });

  it('leave a closed period alone, which keeps its pack when it opens again', async () => {
    const world = await small();
    await world.period('close');
    expect((await publish(world)).body.code).toBe('period.closed');
    const year = { unit: PROVINCE, period: '2017' };
    const body = { overlay: stricter, dryRun: false, version: 0 };
    expect((await world.ask(province, 'publishPack', { params: year, body })).status).toBe(200);
    expect(await world.get(sender, 'readPeriod', { params })).toMatchObject({
      packHash: pack.hash,
      closed: true,
    });
    await world.period('reopen');
    expect((await world.get(sender, 'readPeriod', { params })).packHash).toBe(pack.hash);
    expect((await headOf(world, HOANG_DONG))!.status).toBe('examined');
  });

  it('are for the province alone, and for who has seen how the period stands', async () => {
    const world = await small();
    const body = { overlay: stricter, dryRun: false, version: 0 };
    expect((await world.ask(district, 'publishPack', { params, body })).status).toBe(403);
    expect((await publish(world, { version: 7 })).body.code).toBe('period.changedMeanwhile');
    expect(world.writes).toEqual([]);
  });

  it('list as voided exactly the approvals that fall', async () => {
    const world = await small();
    const { communes } = (await publish(world)).body;
    const voided = communes.filter((each: Moved) => each.voided).map(({ unit }: Moved) => unit);
    expect(voided).toEqual([HOANG_DONG]);
  });
});
