// What is planned stands apart from what was reported, and no plan is written over unseen.
import { describe, expect, it } from '@jest/globals';
import {
  ApiWorld,
  CITY,
  HOANG_DONG,
  officer,
  pack,
  PERIOD,
  PROVINCE,
  province,
  QUANG_LAC,
} from './world.ts';

const params = { unit: PROVINCE, period: PERIOD };
const mean = (value: string, group: string | null = null) => ({ concept: 'mean', group, value });

const BORDER = {
  id: 'border',
  version: 0,
  value: {
    name: { vi: 'Xã biên giới' },
    from: '2017-01-01',
    to: '2017-12-31',
    example: true,
    members: [QUANG_LAC],
  },
};

const set = (world: ApiWorld, version: number, values: readonly object[]) =>
  world.ask(province, 'setTargets', { params, body: { version, values } });

const read = (world: ApiWorld, asked: readonly object[]) =>
  world
    .get(province, 'readFigures', { body: { figures: asked as never } })
    .then(({ figures }) => figures);

describe('targets', () => {
  it('are none before somebody sets them', async () => {
    const none = { ...params, version: 0, by: null, at: null, values: [] };
    expect(await new ApiWorld().get(province, 'readTargets', { params })).toEqual(none);
  });

  it('are set whole, and every version stays', async () => {
    const world = new ApiWorld();
    await set(world, 0, [mean('8'), { concept: 'band:19', value: '30' }]);
    const second = await set(world, 1, [mean('8.5')]);
    expect(second.body).toMatchObject({ version: 2, by: 'province', values: [mean('8.5')] });
    expect(await world.get(province, 'readTargets', { params })).toEqual(second.body);
    const first = await world.get(province, 'readTargets', { params, query: { version: '1' } });
    expect(first.values).toHaveLength(2);
    const audit = await world.store.periodAudit(params);
    expect(audit.map(({ action }) => action)).toEqual(['targets.set', 'targets.set']);
  });

  it('are not written over by somebody who has not seen the last ones', async () => {
    const world = new ApiWorld();
    await set(world, 0, [mean('8')]);
    expect((await set(world, 0, [mean('9')])).body.code).toBe('targets.changedMeanwhile');
    expect((await world.get(province, 'readTargets', { params })).values).toEqual([mean('8')]);
  });

  it('are of figures that there are, each once', async () => {
    const world = new ApiWorld();
    const unknown = await set(world, 0, [{ concept: 'average', value: '8' }]);
    expect(unknown.body.code).toBe('figure.unknown');
    const twice = await set(world, 0, [mean('8'), mean('8', 'border'), mean('9')]);
    expect(twice.body).toMatchObject({
      code: 'request.invalid',
      details: { where: ['body.values.2'] },
    });
  });

  it('are read as figures of the plan, beside the actual ones and never for them', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    await world.addUp();
    await set(world, 0, [mean('8.5'), mean('12', 'registered')]);
    const asked = { concept: 'mean', ...params };
    const figures = await read(world, [
      asked,
      { ...asked, nature: 'plan' },
      { ...asked, nature: 'plan', group: 'registered' },
      { ...asked, concept: 'met', nature: 'plan' },
      { ...asked, unit: CITY, nature: 'plan' },
    ]);
    expect(figures).toMatchObject([
      { nature: 'actual', value: '0.09', reported: 1 }, // 19 / 207
      { nature: 'plan', value: '8.5', measure: 'tiêu chí/xã', version: 1, packHash: pack.hash },
      { nature: 'plan', value: '12', group: 'registered' },
      { nature: 'plan', problem: { code: 'figure.noTarget' } },
      { nature: 'plan', problem: { code: 'figure.noTarget' } },
    ]);
    expect(figures[1]).not.toHaveProperty('reported');
  });

  it('of a group stand beside what the communes of that group reported, and no others', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    await world.sheet(QUANG_LAC);
    await world.addUp();
    await world.get(province, 'writeGroups', { params, body: { rows: [BORDER] } });
    await set(world, 0, [mean('8.5'), mean('12', 'border')]);
    const asked = { concept: 'mean', ...params };
    expect(
      await read(world, [
        { ...asked, group: 'border', nature: 'plan' },
        { ...asked, group: 'border' },
        { ...asked, group: 'nobody' },
      ]),
    ).toMatchObject([
      { nature: 'plan', group: 'border', value: '12' },
      // 19 / 1: the other commune that reported is not of the group.
      { nature: 'actual', group: 'border', value: '19', expected: 1, reported: 1 },
      { nature: 'actual', problem: { code: 'figure.noGroup' } },
    ]);
    const query = { group: 'border' };
    const { all, group } = await world.get(province, 'readRollup', { params, query });
    expect([group, all.expected, all.sum.count]).toEqual(['border', 1, 19]);
    const other = await world.ask(province, 'readRollup', { params, query: { group: 'nobody' } });
    expect(other).toMatchObject({ status: 404, body: { code: 'figure.noGroup' } });
  });

  it('are nothing that a commune sets', async () => {
    const own = { unit: HOANG_DONG, period: PERIOD };
    const body = { version: 0, values: [mean('19')] };
    const answer = await new ApiWorld().ask(officer, 'setTargets', { params: own, body });
    expect(answer.status).toBe(403);
  });
});
