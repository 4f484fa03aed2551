// From a figure to the communes behind it, and from a commune to the cells.
import { describe, expect, it } from '@jest/globals';
import type { Changes } from '../../support/clean-sheet.ts';
import {
  ApiWorld,
  CITY,
  DOAN_KET,
  HOANG_DONG,
  pack,
  PERIOD,
  PROVINCE,
  province,
  QUANG_LAC,
} from './world.ts';

const PENDING: Changes = { entries: { '5.num': { state: 'pending' } } };

async function small(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.sheet(HOANG_DONG, 'examined');
  await world.sheet(QUANG_LAC, 'submitted', PENDING);
  await world.sheet(DOAN_KET, 'submitted');
  await world.addUp();
  return world;
}

async function traced(world: ApiWorld, unit: string, figure: string, query = {}) {
  return world.get(province, 'traceFigure', { params: { unit, figure, period: PERIOD }, query });
}

interface Commune {
  readonly unit: string;
  readonly counts: boolean;
  readonly value: string | null;
}

const counting = (communes: readonly Commune[]) => communes.filter(({ counts }) => counts);

describe('a trace', () => {
  it('leads from the mean of the province to every commune, with the criteria it meets', async () => {
    const { figure, communes, next } = await traced(await small(), PROVINCE, 'mean');
    expect(figure).toMatchObject({ concept: 'mean', value: '0.27', reported: 3 }); // 56 / 207
    expect(communes).toHaveLength(207);
    expect(next).toBeNull();
    const total = counting(communes).reduce((sum, { value }) => sum + Number(value), 0);
    expect(total).toBe(56); // 19 + 18 + 19
    expect(communes.find(({ unit }: Commune) => unit === QUANG_LAC)).toMatchObject({
      name: 'Xã Quảng Lạc',
      rev: 1,
      status: 'submitted',
      value: '18',
      met: pack.criteria.map(({ no }) => no).filter((no) => no !== 5),
    });
    expect(counting(communes)).toHaveLength(3);
  });

  it('counts what the figure counts', async () => {
    const { figure, communes } = await traced(await small(), CITY, 'met', { counted: 'examined' });
    expect(figure.value).toBe('19');
    expect(counting(communes).map(({ unit }) => unit)).toEqual([HOANG_DONG]);
    expect(communes).toHaveLength(3);
  });

  it.each([
    ['criterion:5', '1', { value: '0', verdict: 'unknown' }],
    ['band:15-18', '1', { value: '1' }],
    ['statistic:households', '2400', { value: '1200' }],
    ['ratio:2.1', '100', { value: '10.5', denominator: '10.5' }],
  ])('of %s is %s, to which Quảng Lạc gives its part', async (concept, value, part) => {
    const { figure, communes } = await traced(await small(), CITY, concept);
    expect(figure.value).toBe(value);
    expect(communes.find(({ unit }: Commune) => unit === QUANG_LAC)).toMatchObject(part);
  });

  it('ends in the entries of the commune, each with its cell, on a revision and an approval', async () => {
    const world = await small();
    const head = (await world.store.head({ unit: HOANG_DONG, period: PERIOD }))!;
    const { sheet, communes } = await traced(world, HOANG_DONG, 'criterion:5');
    expect(communes).toHaveLength(1);
    expect(sheet).toEqual({
      rev: 1,
      status: 'examined',
      contentHash: head.contentHash,
      examined: head.examined,
      appraised: null,
      by: 'sender',
      at: expect.any(String),
      entries: [
        { address: '5.num', cell: 'NTM_5_num', entry: { state: 'value', value: '3' } },
        { address: '5.den', cell: 'NTM_5_den', entry: { state: 'value', value: '4' } },
      ],
    });
  });

  it('of a commune that has sent nothing has no sheet', async () => {
    const { sheet, communes } = await traced(new ApiWorld(), HOANG_DONG, 'expected');
    expect(sheet).toBeNull();
    expect(communes).toMatchObject([{ unit: HOANG_DONG, rev: null, counts: false }]);
  });

  it('reads the rows of the parents, and not every sheet', async () => {
    const world = await small();
    const counts: Record<string, number> = {};
    world.store.faults.before = (operation) => {
      counts[operation] = (counts[operation] ?? 0) + 1;
    };
    await traced(world, PROVINCE, 'mean');
    expect(counts['tree']).toBe(11);
    expect(counts['head']).toBeUndefined();
  });

  it('goes on after a commune', async () => {
    const { communes } = await traced(await small(), CITY, 'reported', { after: HOANG_DONG });
    expect(communes).toHaveLength(2);
  });

  it('of what is no figure is refused', async () => {
    const params = { unit: CITY, figure: 'average', period: PERIOD };
    const { body } = await new ApiWorld().ask(province, 'traceFigure', { params });
    expect(body.code).toBe('figure.unknown');
  });
});
