// The very files that Lambda runs: small enough, and answering the events of API Gateway as the source does. The
// gateway of the local system stands before them, so that limits and encodings are those of AWS.
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ROUTES } from '#domain/routes';
import { CONCERN_NAMES, CONCERNS, type Concern } from '#domain/routes/concerns';
import type { Route } from '#domain/routes/route';
import { buildBundles, type Bundle } from '#infra/bundles/build';
import { BUNDLE_LIMIT, BUNDLE_NAMES } from '#infra/bundles/bundles';
import { gateway, type LambdaHandler } from '#local/gateway/gateway';

const ENVIRONMENT = {
  TABLE: 'ntm',
  // Nobody listens there: what comes to the store is told that it does not answer.
  DYNAMODB_ENDPOINT: 'http://127.0.0.1:1',
  ISSUER: 'https://id.example.vn/',
  AUDIENCE: 'ntm-api',
  JWKS_URL: 'http://127.0.0.1:1/jwks',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

let bundles: readonly Bundle[];
let handlers: Readonly<Record<Concern, LambdaHandler>>;
let server: Server;
let origin: string;

beforeAll(async () => {
  Object.assign(process.env, ENVIRONMENT);
  // One line for each request is for CloudWatch.
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  bundles = await buildBundles(join(__dirname, '../..'), mkdtempSync(join(tmpdir(), 'ntm-')));
  handlers = Object.fromEntries(
    CONCERN_NAMES.map((concern) => [concern, handlerOf(concern)]),
  ) as Record<Concern, LambdaHandler>;
  const [listen, address] = await served(handlers.sheets);
  server = listen;
  origin = address;
}, 120_000);

afterAll(() => {
  jest.restoreAllMocks();
  return new Promise((resolve) => server.close(resolve));
});

function handlerOf(concern: Concern): LambdaHandler {
  const { file } = bundles.find(({ name }) => name === concern)!;
  return (createRequire(file)(file) as { readonly handler: LambdaHandler }).handler;
}

function served(handler: LambdaHandler): Promise<[Server, string]> {
  let requests = 0;
  const listening = createServer(
    gateway({
      handler,
      newId: () => `request-${++requests}`,
      now: () => new Date(),
      onError: (error) => {
        throw error;
      },
    }),
  );
  return new Promise((resolve) => {
    listening.listen(0, '127.0.0.1', () => {
      const { port } = listening.address() as AddressInfo;
      resolve([listening, `http://127.0.0.1:${port}`]);
    });
  });
}

const REVISIONS = `/v1/sheets/${encodeURIComponent('05986@2004-08-31')}/2017S1/revisions`;

async function ask(path: string, init: RequestInit = {}) {
  const answer = await fetch(origin + path, init);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

describe('a bundle', () => {
  it.each(BUNDLE_NAMES)('%s is small', (name) => {
    const { bytes } = bundles.find((bundle) => bundle.name === name)!;
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThanOrEqual(BUNDLE_LIMIT);
  });

  it('has beside it what is large and seldom asked for', () => {
    const aside = bundles.flatMap((bundle) => Object.keys(bundle.aside));
    expect(aside.sort()).toEqual(['openapi.cjs', 'report-document.cjs', 'report-workbook.cjs']);
  });

  it.each(CONCERN_NAMES)('%s holds its own routes and no others', async (concern) => {
    const [listening, address] = await served(handlers[concern]);
    for (const [id, { method, path }] of Object.entries<Route>(ROUTES)) {
      const answer = await fetch(address + path.replace(/\{\w+\}/g, 'x'), { method });
      const { code } = (await answer.json()) as { readonly code?: string };
      expect({ id, known: code !== 'request.notFound' }).toEqual({
        id,
        known: id in CONCERNS[concern],
      });
    }
    await new Promise((resolve) => listening.close(resolve));
  });
});

describe('through the gateway', () => {
  it('a request without a token is refused in words', async () => {
    const { status, body } = await ask(REVISIONS, { method: 'POST', body: '{}' });
    expect({ status, code: body['code'] }).toEqual({ status: 401, code: 'access.noToken' });
    expect(body['message']).toMatch(/đăng nhập/i);
  });

  it('with a token that nobody can check, the provider is at fault', async () => {
    const headers = { authorization: `Bearer ${unsigned}` };
    const { status, body } = await ask(REVISIONS, { method: 'POST', headers, body: '{}' });
    expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'access.unavailable' });
  });

  it.each(['application/octet-stream', 'application/zip', 'application/x-www-form-urlencoded'])(
    'a body of %s comes as bytes and changes nothing',
    async (type) => {
      const body = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      const headers = { 'content-type': type };
      const { status } = await ask(REVISIONS, { method: 'POST', headers, body });
      expect(status).toBe(401);
    },
  );

  it('what Lambda does not take, the gateway refuses', async () => {
    const body = JSON.stringify({ text: 'a'.repeat(6 * 1024 * 1024) });
    const headers = { 'content-type': 'application/json' };
    const { status } = await ask(REVISIONS, { method: 'POST', headers, body });
    expect(status).toBe(413);
  });

  it('bytes count as what they are packed in: a third more', async () => {
    const sent = async (megabytes: number) => {
      const body = new Uint8Array(megabytes * 1024 * 1024);
      const headers = { 'content-type': 'application/octet-stream' };
      return (await ask(REVISIONS, { method: 'POST', headers, body })).status;
    };
    // 4 MB × 4/3 = 5,3 MB; 5 MB × 4/3 = 6,7 MB
    expect([await sent(4), await sent(5)]).toEqual([401, 413]);
  });

  it('an address that is none is a refusal, not an error', async () => {
    const { status } = await ask('/v1/%E0%A4%A');
    expect(status).toBe(400);
  });
});

/** Of the right shape and algorithm, with a signature of zeros. */
const unsigned = [
  { alg: 'RS256', kid: 'one' },
  { sub: 'a', iss: ENVIRONMENT.ISSUER },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat(Buffer.alloc(256).toString('base64url'))
  .join('.');
