// What was reported in 2017, under the units of another day.
import { describe, expect, it } from '@jest/globals';
import {
  ApiWorld,
  CITY,
  HOANG_DONG,
  OTHER_DISTRICT,
  PERIOD,
  PROVINCE,
  province,
  QUANG_LAC,
} from './world.ts';

/** Xã Bắc Ái, of Tràng Định: divided between Kim Đồng and Đề Thám at the end of 2019. */
const BAC_AI = '06052@2004-08-31';

async function carried(world: ApiWorld, unit: string, tree: string, counted = 'all') {
  const query = { tree, counted: counted as never };
  return world.get(province, 'readCarried', { params: { unit, period: PERIOD }, query });
}

interface Part {
  readonly unit: string;
  readonly name: string;
}

describe('sums under the units of another day', () => {
  it('go whole with what went whole, and each says from where', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    await world.sheet(QUANG_LAC);
    const sums = await carried(world, PROVINCE, '2025-07-01');
    expect(sums).toMatchObject({
      reported: 2,
      carried: 2,
      tree: { validFrom: '2025-07-01' },
      statistics: { households: { value: '2400', count: 2 } },
      notCarried: [],
    });
    const moves = sums.units.map(({ name, from }: Part & { from: Part[] }) => [
      name,
      from[0]!.name,
    ]);
    expect(moves).toEqual([
      ['Phường Tam Thanh', 'Xã Hoàng Đồng'],
      ['Phường Lương Văn Tri', 'Xã Quảng Lạc'],
    ]);
    expect(sums.units[0]).toMatchObject({
      evidence: 'E1',
      statistics: { households: { value: '1200', count: 1 } },
    });
  });

  it('leave out what was divided, and name it with what it was divided among', async () => {
    const world = new ApiWorld();
    await world.sheet(BAC_AI);
    const sums = await carried(world, OTHER_DISTRICT, '2020-06-30');
    expect(sums).toMatchObject({ reported: 1, carried: 0, units: [], statistics: {} });
    expect(sums.notCarried).toMatchObject([
      { name: 'Xã Bắc Ái', into: [{ name: 'Xã Kim Đồng' }, { name: 'Xã Đề Thám' }] },
    ]);
  });

  it('of the same day are what they are', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    await world.sheet(QUANG_LAC, 'examined');
    const sums = await carried(world, CITY, '2017-06-30', 'examined');
    expect(sums).toMatchObject({
      reported: 1,
      carried: 1,
      units: [{ unit: QUANG_LAC, from: [{ unit: QUANG_LAC }], evidence: 'mechanical' }],
    });
  });

  it('are not carried back in time', async () => {
    const answer = await new ApiWorld().ask(province, 'readCarried', {
      params: { unit: PROVINCE, period: '2026' },
      query: { tree: '2017-06-30' },
    });
    expect(answer.body.code).toBe('unit.treeBefore');
  });
});
