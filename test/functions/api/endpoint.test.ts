// What every request has in common, whatever it asks for.
import { describe, expect, it } from '@jest/globals';
import { languageOf } from '#functions/api/language';
import { failureOf } from '#functions/api/log';
import { StaleError, UnavailableError } from '#functions/store/store';
import { ApiWorld, HOANG_DONG, officer, pack, PERIOD, submissionOf } from './world.ts';

const params = { unit: HOANG_DONG, period: PERIOD };

function failing(error: Error): ApiWorld {
  const world = new ApiWorld();
  world.store.faults.before = () => {
    throw error;
  };
  return world;
}

describe('a refusal', () => {
  it('says what it is, to a program and to a person', async () => {
    const { status, headers, body } = await new ApiWorld().ask(officer, 'readSheet', { params });
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toEqual({
      type: 'urn:ntm:problem:sheet.notFound',
      title: 'Not Found',
      status: 404,
      code: 'sheet.notFound',
      message: 'Chưa có phiếu của Xã Hoàng Đồng, kỳ 6 tháng đầu năm 2017.',
      details: { unit: HOANG_DONG, period: PERIOD },
      instance: 'request-1',
    });
    expect(headers.get('x-request-id')).toBe('request-1');
  });

  it('is told in English where that is wanted more', async () => {
    const headers = { 'accept-language': 'en-GB, vi;q=0.5' };
    const { body } = await new ApiWorld().ask(officer, 'readSheet', { params, headers });
    expect(body.message).toBe('There is no sheet of Xã Hoàng Đồng for the first half of 2017.');
  });

  it('an address that is none of ours is one, too', async () => {
    const world = new ApiWorld();
    const answer = await world.send(officer, '/v1/nothing');
    expect(answer).toMatchObject({ status: 404, body: { code: 'request.notFound' } });
    expect((await world.send(officer, '/v1/figures')).body.code).toBe('request.notFound');
    expect(world.log[0]).toMatchObject({ route: null, code: 'request.notFound' });
  });

  it('a query that nobody asked for is one', async () => {
    const world = new ApiWorld();
    const wrong = async (query: Record<string, string>) =>
      (await world.ask(officer, 'readSheet', { params, query })).body.details.where;
    expect(await wrong({ rev: '0' })).toEqual(['query.rev']);
    expect(await wrong({ rev: '1', all: 'yes' })).toEqual(['query.all']);
    expect(await wrong({ ['__proto__']: '1' })).toEqual(['query.__proto__']);
    const other = await world.ask(officer, 'listRevisions', { params, query: { rev: '1' } });
    expect(other.body).toMatchObject({
      code: 'request.invalid',
      details: { where: ['query.rev'] },
    });
  });
});

describe('a store in trouble', () => {
  it.each([
    ['lost its race', new StaleError('rollup')],
    ['is throttled', new UnavailableError('ThrottlingException')],
  ])('that %s asks to come again', async (_, error) => {
    const { status, headers, body } = await failing(error).ask(officer, 'readSheet', { params });
    expect([status, body.code]).toEqual([503, 'store.unavailable']);
    expect(headers.get('retry-after')).toBe('2');
  });

  it('has no figures at all, rather than a page of excuses', async () => {
    const figures = [{ concept: 'mean', ...params }];
    const world = failing(new UnavailableError('timeout'));
    const answer = await world.ask(officer, 'readFigures', { body: { figures } });
    expect(answer).toMatchObject({ status: 503, body: { code: 'store.unavailable' } });
  });

  it('that fails as nobody foresaw says nothing of it, and nothing that somebody typed is logged', async () => {
    class ItemError extends Error {}
    const cause = new RangeError('not a decimal: "Hoàng Thị Mai\n    at 0912345678"');
    const world = failing(new ItemError('SHEET#05986: Hoàng Thị Mai', { cause }));
    const answer = await world.ask(officer, 'readSheet', { params });
    expect(answer).toMatchObject({ status: 500, body: { code: 'server.failed', details: {} } });
    expect(world.log).toEqual([
      {
        level: 'error',
        requestId: 'request-1',
        route: 'readSheet',
        errors: ['ItemError', 'RangeError'],
        frames: expect.any(Array),
      },
      {
        level: 'error',
        requestId: 'request-1',
        route: 'readSheet',
        status: 500,
        ms: expect.any(Number),
        code: 'server.failed',
      },
    ]);
    expect(JSON.stringify([world.log, answer.body])).not.toMatch(/Mai|0912|SHEET/);
  });
});

describe('what is logged of an error', () => {
  it('is where it was thrown, never a line of its message', () => {
    const { frames } = failureOf(new Error('one\n    at secret.ts:1\n    at another'));
    expect(frames.length).toBeGreaterThan(0);
    expect(frames.join()).not.toMatch(/secret|another/);
    expect(frames[0]).toContain('endpoint.test');
  });

  it('of what is no error, what kind of thing was thrown', () => {
    expect(failureOf('Hoàng Thị Mai')).toEqual({ errors: ['string'], frames: [] });
  });
});

describe('every request', () => {
  it('leaves one line: the route, how it ended, how long it took, and nobody’s name', async () => {
    const world = new ApiWorld();
    await world.push(officer, submissionOf(HOANG_DONG));
    await world.ask(officer, 'readAudit', { params });
    expect(world.log).toEqual([
      {
        level: 'info',
        requestId: 'request-1',
        route: 'pushRevision',
        status: 200,
        ms: expect.any(Number),
      },
      {
        level: 'info',
        requestId: 'request-2',
        route: 'readAudit',
        status: 403,
        ms: expect.any(Number),
        code: 'access.denied',
      },
    ]);
  });

  it('is kept by nobody on its way, but for what never changes', async () => {
    const world = new ApiWorld();
    const kept = async (...asked: Parameters<ApiWorld['ask']>) =>
      (await world.ask(...asked)).headers.get('cache-control');
    expect(await kept(officer, 'listRevisions', { params })).toBe('no-store');
    expect(await kept(officer, 'readPack', { params: { hash: pack.hash } })).toMatch(/immutable/);
    expect(await kept(officer, 'readPack', { params: { hash: '0'.repeat(64) } })).toBe('no-store');
  });
});

describe('the language of a request', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['vi', 'vi'],
    ['en', 'en'],
    ['fr-FR, *;q=0.1', 'vi'],
    ['vi-VN,vi;q=0.9,en-US;q=0.6,en;q=0.5', 'vi'],
    ['en-US,en;q=0.9,vi;q=0.8', 'en'],
    ['en;q=0.8, vi;q=0.8', 'vi'],
    ['en;q=x', 'vi'],
  ])('%s is %s', (header, language) => expect(languageOf(header)).toBe(language));
});
