import { describe, expect, it } from '@jest/globals';
import { matchRoute } from '#local/gateway/route';

const ROUTES = [
  'GET /v1/units',
  'GET /v1/units/{unit}/rollup/{period}',
  'GET /v1/units/{unit}/{what}/{period}',
  'ANY /v1/figures',
  'POST /v1/figures',
  'GET /docs/{page+}',
];

describe('the route of a request', () => {
  it.each([
    ['GET', '/v1/units', 'GET /v1/units', {}],
    [
      'GET',
      '/v1/units/185@2004-08-31/rollup/2017S1',
      'GET /v1/units/{unit}/rollup/{period}',
      { unit: '185@2004-08-31', period: '2017S1' },
    ],
    [
      'GET',
      '/v1/units/185/sheets/2017S1',
      'GET /v1/units/{unit}/{what}/{period}',
      { unit: '185', what: 'sheets', period: '2017S1' },
    ],
    ['POST', '/v1/figures', 'POST /v1/figures', {}],
    ['PUT', '/v1/figures', 'ANY /v1/figures', {}],
    ['GET', '/docs/a/b.html', 'GET /docs/{page+}', { page: 'a/b.html' }],
  ])('%s %s', (method, path, routeKey, parameters) => {
    expect(matchRoute(ROUTES, method, path)).toEqual({ routeKey, parameters });
  });

  it.each([
    ['POST', '/v1/units'],
    ['GET', '/v1/units/'],
    ['GET', '/v1/units//rollup/2017S1'],
    ['GET', '/docs/'],
    ['GET', '/'],
  ])('%s %s is none of them', (method, path) => {
    expect(matchRoute(ROUTES, method, path)).toBeNull();
  });

  it('is the default one where no other fits', () => {
    expect(matchRoute([...ROUTES, '$default'], 'GET', '/')).toEqual({
      routeKey: '$default',
      parameters: {},
    });
  });
});
