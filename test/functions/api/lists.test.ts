// What an office keeps by hand: no typed number is written over unseen, none is lost, and each list has its own rules.
import { describe, expect, it } from '@jest/globals';
import { EXAMPLE_TYPED_FIGURES } from '#local/example/typed-figures';
import { ApiWorld, CITY, district, HOANG_DONG, PERIOD, province, PROVINCE } from './world.ts';

const params = { unit: PROVINCE, period: PERIOD };
const MEDIA = 'typed:media.items';
const LAND = 'typed:contributions.land';

const value = (text: string, more: object = {}) => ({ state: 'value', value: text, ...more });
const row = (id: string, version: number, content: object | null) => ({
  id,
  version,
  value: content,
});
const write = (world: ApiWorld, ...rows: readonly object[]) =>
  world.ask(province, 'writeTyped', { params, body: { rows } });
const read = (world: ApiWorld) => world.get(province, 'readTyped', { params });

describe('what the province types of itself', () => {
  it('stands row by row, with who typed it and when', async () => {
    const world = new ApiWorld();
    const said = value('800', { qualifier: 'over', source: 'Báo Lạng Sơn' });
    await write(world, row(MEDIA, 0, said), row(LAND, 0, { state: 'pending' }));
    const { rows } = await read(world);
    expect(rows).toMatchObject([
      { id: LAND, version: 1, by: 'province', value: { state: 'pending' } },
      { id: MEDIA, version: 1, by: 'province', value: said },
    ]);
    const audit = await world.store.periodAudit(params);
    expect(audit).toMatchObject([{ action: 'list.write', by: 'province' }]);
  });

  it('of two people goes together, and is never written over unseen', async () => {
    const world = new ApiWorld();
    await write(world, row(MEDIA, 0, value('800')));
    expect((await write(world, row(LAND, 0, value('20000')))).status).toBe(200);
    const late = await write(world, row(LAND, 1, value('21000')), row(MEDIA, 0, value('900')));
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'list.changedMeanwhile', details: { rows: [MEDIA] } },
    });
    const { rows } = await read(world);
    expect(rows).toMatchObject([
      { id: LAND, version: 1, value: value('20000') },
      { id: MEDIA, version: 1, value: value('800') },
    ]);
  });

  it('sent again, or typed alike by two, is no conflict and no new version', async () => {
    const world = new ApiWorld();
    await write(world, row(MEDIA, 0, value('800')));
    expect(await write(world, row(MEDIA, 0, value('800')))).toMatchObject({ status: 200 });
    expect((await read(world)).rows).toMatchObject([{ version: 1 }]);
    expect(await world.store.periodAudit(params)).toHaveLength(1);
  });

  it('keeps every number that was ever typed', async () => {
    const world = new ApiWorld();
    await write(world, row(MEDIA, 0, value('800')));
    await write(world, row(MEDIA, 1, value('810')));
    await write(world, row(MEDIA, 2, null));
    expect((await read(world)).rows).toMatchObject([{ version: 3, value: null }]);
    const history = await world.get(province, 'readTyped', { params, query: { row: MEDIA } });
    expect(history.rows.map(({ value: stood }: { value: unknown }) => stood)).toEqual([
      value('800'),
      value('810'),
      null,
    ]);
  });

  it('is won by one of ten that save the same row at once, and all of ten that save others', async () => {
    const world = new ApiWorld();
    const rivals = await Promise.all(
      Array.from({ length: 10 }, (_, index) => write(world, row(MEDIA, 0, value(`${index}`)))),
    );
    expect(rivals.filter(({ status }) => status === 200)).toHaveLength(1);
    const others = EXAMPLE_TYPED_FIGURES.filter(({ concept }) => concept.startsWith('typed:'))
      .filter(({ nature, concept }) => nature === 'actual' && concept !== MEDIA)
      .slice(0, 5);
    const saved = await Promise.all(
      others.map(({ concept, value: text }) => write(world, row(concept, 0, value(text)))),
    );
    expect(saved.map(({ status }) => status)).toEqual(others.map(() => 200));
    expect((await read(world)).rows).toHaveLength(6);
  });

  it('is of figures that are typed, as canonical decimals, each once', async () => {
    const world = new ApiWorld();
    expect((await write(world, row('mean', 0, value('7.5')))).body.code).toBe('figure.unknown');
    expect((await write(world, row(MEDIA, 0, value('7,5')))).body.code).toBe('request.invalid');
    const twice = await write(world, row(MEDIA, 0, value('1')), row(MEDIA, 0, value('2')));
    expect(twice.body).toMatchObject({ details: { where: ['body.rows.1'] } });
  });
});

describe('groups of communes', () => {
  const border = {
    name: { vi: 'Xã biên giới' },
    from: '2017-01-01',
    example: false,
    members: [HOANG_DONG],
  };

  it('go on from period to period, at the province or a district', async () => {
    const world = new ApiWorld();
    const at = { unit: CITY, period: PERIOD };
    await world.ask(district, 'writeGroups', {
      params: at,
      body: { rows: [row('border', 0, border)] },
    });
    const later = await world.get(district, 'readGroups', { params: { ...at, period: '2017S2' } });
    expect(later.rows).toMatchObject([{ id: 'border', value: border }]);
  });

  it('have members that are communes, each once', async () => {
    const world = new ApiWorld();
    const ask = (members: readonly string[]) =>
      world.ask(province, 'writeGroups', {
        params,
        body: { rows: [row('border', 0, { ...border, members })] },
      });
    expect((await ask([CITY])).body.code).toBe('request.invalid');
    expect((await ask([HOANG_DONG, HOANG_DONG])).body.code).toBe('request.invalid');
  });
});

describe('decisions of recognition', () => {
  const decision = {
    unit: HOANG_DONG,
    year: 2016,
    number: '12/QĐ-UBND',
    date: '2017-01-06',
    revoked: null,
  };
  const ask = (world: ApiWorld, id: string, version: number, content: object) =>
    world.ask(province, 'writeRecognitions', {
      params,
      body: { rows: [row(id, version, content)] },
    });

  it('are one for a unit and year, and revoked with a decision of a later day', async () => {
    const world = new ApiWorld();
    const id = `${HOANG_DONG}:2016`;
    expect((await ask(world, `${HOANG_DONG}:2017`, 0, decision)).body.code).toBe('request.invalid');
    expect((await ask(world, id, 0, decision)).status).toBe(200);
    const revoked = { number: '40/QĐ-UBND', date: '2016-01-01' };
    expect((await ask(world, id, 1, { ...decision, revoked })).body.code).toBe('request.invalid');
    const later = { ...decision, revoked: { ...revoked, date: '2017-05-01' } };
    expect((await ask(world, id, 1, later)).body.rows).toMatchObject([{ version: 2 }]);
  });

  it('are of units that there are', async () => {
    const unknown = { ...decision, unit: '99999@2004-08-31' };
    const answer = await ask(new ApiWorld(), '99999@2004-08-31:2016', 0, unknown);
    expect(answer.body.code).toBe('request.invalid');
  });
});
