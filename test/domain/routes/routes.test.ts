import { describe, expect, it } from '@jest/globals';
import { ROUTE_IDS, ROUTES } from '#domain/routes';
import { CONCERNS } from '#domain/routes/concerns';
import { pathTo, type Route } from '#domain/routes/route';

describe('the list of routes', () => {
  it('names each method and path once', () => {
    const places = ROUTE_IDS.map((id) => `${ROUTES[id].method} ${ROUTES[id].path}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('gives every route to one concern', () => {
    const given = Object.values(CONCERNS).flatMap((routes) => Object.keys(routes));
    expect(given.sort()).toEqual([...ROUTE_IDS].sort());
  });

  it.each(ROUTE_IDS)('%s: the parameters of its path are those of its schema', (id) => {
    const { path, params, access }: Route = ROUTES[id];
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    expect(named).toEqual(Object.keys(params?.shape ?? {}));
    const decidedByPath = access.kind === 'granted' && access.at === 'path';
    if (decidedByPath) expect(named).toEqual(expect.arrayContaining(['unit', 'period']));
  });

  it.each(ROUTE_IDS)('%s: what is only read writes nothing, what writes is asked who', (id) => {
    const { method, writes = false, access }: Route = ROUTES[id];
    if (method === 'GET') expect(writes).toBe(false);
    if (writes) expect(access.kind).not.toBe('anyone');
  });
});

describe('a path', () => {
  it('carries its parameters percent-encoded', () => {
    const params = { unit: '05986@2004-08-31', period: '2017S1' };
    expect(pathTo(ROUTES.readSheet, params)).toBe('/v1/sheets/05986%402004-08-31/2017S1');
    expect(pathTo(ROUTES.readHealth, {})).toBe('/v1/health');
  });

  it('lets nothing out of its place', () => {
    expect(pathTo(ROUTES.readPack, { hash: '../units?x=#' })).toBe(
      '/v1/packs/..%2Funits%3Fx%3D%23',
    );
  });
});
