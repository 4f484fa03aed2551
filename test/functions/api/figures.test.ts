import { describe, expect, it } from '@jest/globals';
import { value } from '../../support/clean-sheet.ts';
import {
  ApiWorld,
  CITY,
  district,
  DOAN_KET,
  HOANG_DONG,
  officer,
  OTHER_DISTRICT,
  pack,
  PERIOD,
  province,
  PROVINCE,
  QUANG_LAC,
} from './world.ts';

/** Two of the three communes of the city: one meets all 19, one has 18 and an open one; the first is examined. */
async function city(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.sheet(HOANG_DONG, 'examined');
  await world.sheet(QUANG_LAC, 'submitted', { entries: { '5.num': { state: 'pending' } } });
  await world.addUp();
  return world;
}

async function figures(world: ApiWorld, asked: readonly object[], who = province) {
  const full = asked.map((one) => ({ unit: CITY, period: PERIOD, ...one }));
  return (await world.ask(who, 'readFigures', { body: { figures: full } })).body.figures;
}

describe('a figure says what it is', () => {
  it('the mean: of how many of how many, and what it can still become', async () => {
    const [mean] = await figures(await city(), [{ concept: 'mean' }]);
    expect(mean).toEqual({
      concept: 'mean',
      unit: CITY,
      period: PERIOD,
      group: null,
      counted: 'all',
      nature: 'actual',
      value: '12.33', // (19 + 18 + 0) / 3
      decimals: 2,
      range: ['12.33', '19'], // the open criterion and the missing commune: at most (19 + 19 + 19) / 3
      measure: 'tiêu chí/xã',
      expected: 3,
      reported: 2,
      packHash: pack.hash,
      example: true,
    });
  });

  it('examined figures count examined sheets', async () => {
    const asked = ['all', 'examined', 'appraised'].map((counted) => ({ concept: 'met', counted }));
    expect(await figures(await city(), asked)).toMatchObject([
      { value: '37', range: ['37', '57'], reported: 2 },
      { value: '19', range: ['19', '57'], reported: 1 },
      { problem: { code: 'figure.nothingReported', details: { expected: 3 } } },
    ]);
  });

  it.each([
    ['expected', { value: '3', measure: 'xã' }],
    ['reported', { value: '2', measure: 'xã' }],
    ['band:19', { value: '1', range: ['1', '3'], measure: 'xã' }],
    ['band:15-18', { value: '1', range: ['0', '2'], measure: 'xã' }],
    ['criterion:5', { value: '1', range: ['1', '3'], measure: 'xã' }],
    ['resource:central', { value: '1800', measure: 'triệu đồng', given: 2 }], // 2 × 900
    ['statistic:roadsHardened', { value: '62.5', measure: 'km', given: 2 }], // 2 × 31.25
    ['statistic:people', { value: '10000', measure: 'người', given: 2 }],
    ['ratio:roadsHardenedShare', { value: '64.17', decimals: 2, measure: '%', given: 2 }], // 62.5 of 97.4
    ['ratio:5', { value: '75', measure: '%', given: 1 }], // 3 of 4, and CCSL
    ['ratio:10', { value: '30', measure: 'triệu đồng/người/năm', given: 2 }], // 300000 / 10000
  ])('%s', async (concept, expected) => {
    const [figure] = await figures(await city(), [{ concept }]);
    expect(figure).toMatchObject(expected);
    expect('range' in figure).toBe('range' in expected);
    expect('given' in figure).toBe('given' in expected);
  });

  it('of a commune and of a province, as of a district', async () => {
    const world = await city();
    const units = [HOANG_DONG, QUANG_LAC, CITY, PROVINCE, DOAN_KET];
    const asked = units.map((unit) => ({ concept: 'mean', unit }));
    expect(await figures(world, asked)).toMatchObject([
      { value: '19', range: ['19', '19'], expected: 1, reported: 1 },
      { value: '18', range: ['18', '19'], expected: 1, reported: 1 },
      { value: '12.33', expected: 3 },
      { value: '0.18', expected: 207, reported: 2 }, // 37 / 207
      { problem: { code: 'figure.nothingReported', details: { expected: 1 } } },
    ]);
  });
});

describe('a figure that there is not says why, and is no zero', () => {
  it.each([
    [{ concept: 'average' }, 'figure.unknown'],
    [{ concept: 'band:20' }, 'figure.unknown'],
    [{ concept: 'criterion:20' }, 'figure.unknown'],
    [{ concept: 'resource:toString' }, 'figure.unknown'],
    [{ concept: 'mean', period: '1999S1' }, 'period.unknown'],
    [{ concept: 'mean', unit: '178@2025-07-01' }, 'unit.unknown'],
    [{ concept: 'mean', unit: OTHER_DISTRICT }, 'access.denied'],
    [{ concept: 'mean', unit: '05977@2004-08-31' }, 'figure.noCommunes'], // a ward
    [{ concept: 'statistic:kindergartenSites' }, 'figure.nothingReported'],
  ])('%j', async (asked, code) => {
    const world = await city();
    const [wrong, right] = await figures(world, [asked, { concept: 'met' }], district);
    expect(wrong).toMatchObject({ ...asked, problem: { code } });
    expect(wrong).not.toHaveProperty('value');
    expect(right).toMatchObject({ value: '37' });
  });

  it('nothing to divide by is no share', async () => {
    const world = new ApiWorld();
    const none = { 'stat.roadsTotal': value('0'), 'stat.roadsHardened': value('0') };
    await world.sheet(HOANG_DONG, 'draft', { entries: none });
    await world.addUp();
    const [share] = await figures(world, [{ concept: 'ratio:roadsHardenedShare' }]);
    expect(share.problem.code).toBe('figure.zeroDenominator');
  });
});

describe('a thousand figures in one call', () => {
  const reads = (world: ApiWorld) => {
    const counts: Record<string, number> = {};
    world.store.faults.before = (operation) => {
      counts[operation] = (counts[operation] ?? 0) + 1;
    };
    return counts;
  };

  it('read each roll-up once', async () => {
    const world = await city();
    const counts = reads(world);
    const concepts = ['mean', 'met', 'band:19', 'criterion:1', 'resource:credit'];
    const asked = Array.from({ length: 1_000 }, (_, index) => ({
      concept: concepts[index % 5]!,
      unit: index % 2 ? CITY : PROVINCE,
    }));
    const answered = await figures(world, asked);
    expect(answered).toHaveLength(1_000);
    expect(answered[999]).toMatchObject({ ...asked[999], value: '3701' }); // 2 × 1850.5
    expect(counts).toEqual({ rollup: 2, period: 1, packUse: 1 });
  });

  it('the rows of a parent once, for all its communes', async () => {
    const world = await city();
    const counts = reads(world);
    const units = [HOANG_DONG, QUANG_LAC, HOANG_DONG];
    await figures(
      world,
      units.map((unit) => ({ concept: 'met', unit })),
    );
    expect(counts).toEqual({ tree: 1, period: 1, packUse: 1 });
  });

  it('more than a thousand are too many', async () => {
    const asked = Array.from({ length: 1_001 }, () => ({
      concept: 'mean',
      unit: CITY,
      period: PERIOD,
    }));
    const answer = await new ApiWorld().ask(district, 'readFigures', { body: { figures: asked } });
    expect(answer.body.code).toBe('request.invalid');
  });
});

describe('the tally of a unit', () => {
  const rollupOf = (world: ApiWorld, unit: string) =>
    world.get(province, 'readRollup', { params: { unit, period: PERIOD } });

  it('all sheets, and the approved ones beside them', async () => {
    const world = await city();
    expect(await rollupOf(world, CITY)).toMatchObject({
      unit: CITY,
      period: PERIOD,
      all: { expected: 3, reported: 2, missing: ['05992@2004-08-31'], sum: { count: 37 } },
      examined: { reported: 1, sum: { count: 19 } },
      appraised: { reported: 0 },
    });
  });

  it('before it was made it is what the rows say', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    expect(await rollupOf(world, CITY)).toMatchObject({ all: { reported: 1 } });
    expect(await rollupOf(world, PROVINCE)).toMatchObject({ all: { expected: 207, reported: 1 } });
    expect(await rollupOf(new ApiWorld(), CITY)).toMatchObject({ all: { reported: 0 } });
  });

  it('that another pack judged is made of the rows', async () => {
    const world = await city();
    const { version, ...tallies } = (await world.store.rollup({ unit: CITY, period: PERIOD }))!;
    const stale = { ...tallies.all, packHash: 'f'.repeat(64), reported: 3 };
    await world.store.putRollup({ ...tallies, all: stale, version: version + 1 });
    expect(await rollupOf(world, CITY)).toMatchObject({ all: { reported: 2 } });
  });
});

describe('what everybody may look up', () => {
  it('a pack by its hash', async () => {
    const world = new ApiWorld();
    const read = await world.get(officer, 'readPack', { params: { hash: pack.hash } });
    expect(read).toEqual(JSON.parse(JSON.stringify(pack)));
    const unknown = await world.ask(officer, 'readPack', { params: { hash: '0'.repeat(64) } });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'pack.notFound' } });
  });

  it('the units of a day: a code names a unit only together with a date', async () => {
    const world = new ApiWorld();
    const named = async (asOf: string, code: string) => {
      const { units } = await world.get(officer, 'readUnits', { query: { asOf } });
      return units.find((unit: { code: string }) => unit.code === code);
    };
    expect(await named('2017-06-30', '05986')).toMatchObject({
      key: HOANG_DONG,
      name: 'Xã Hoàng Đồng',
      parent: CITY,
      rural: true,
    });
    expect(await named('2025-07-01', '05986')).toMatchObject({
      name: 'Phường Tam Thanh',
      parent: PROVINCE,
      rural: false,
    });
    const before = await world.ask(officer, 'readUnits', { query: { asOf: '1999-01-01' } });
    expect(before).toMatchObject({ status: 404, body: { code: 'unit.noTree' } });
    const none = await world.ask(officer, 'readUnits');
    expect(none.body).toMatchObject({
      code: 'request.invalid',
      details: { where: ['query.asOf'] },
    });
  });
});
