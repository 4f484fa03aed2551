// A sheet on its way through what runs on AWS, built: the function for sheets takes it, the one for roll-ups gets what
// the table's stream would hand it, the one for figures shows it. Only the database is another one.
import { createServer, type Server } from 'node:http';
import { createServer as createSilence } from 'node:net';
import { createRequire } from 'node:module';
import { copyFileSync, mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marshall } from '@aws-sdk/util-dynamodb';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { unzipSync } from 'fflate';
import { exportJWK, SignJWT } from 'jose';
import { pathTo } from '#domain/routes/route';
import { ROUTES } from '#domain/routes';
import { outboxOf } from '#functions/store/keys';
import { buildBundles, type Bundle } from '#infra/bundles/build';
import type { BundleName } from '#infra/bundles/bundles';
import { eventOf } from '#local/gateway/event';
import {
  AUDIENCE,
  CITY,
  district,
  HOANG_DONG,
  ISSUER,
  keyPair,
  officer,
  PERIOD,
  QUANG_LAC,
  sender,
  submissionOf,
  type Person,
} from '../functions/api/world.ts';
import { realServer } from '../functions/store/real-server.ts';

const database = realServer('dynoxide');

type Handler = (event: unknown, context?: unknown) => Promise<unknown>;

let bundles: readonly Bundle[];
let keys: Server;
let table: string;

beforeAll(async () => {
  bundles = await buildBundles(join(__dirname, '../..'), mkdtempSync(join(tmpdir(), 'ntm-')));
  const jwk = { ...(await exportJWK((await keyPair).publicKey)), kid: 'one', alg: 'RS256' };
  keys = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  table = await database.newTable();
  Object.assign(process.env, {
    TABLE: table,
    DYNAMODB_ENDPOINT: database.endpoint(),
    ISSUER,
    AUDIENCE,
    JWKS_URL: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks`,
    OVERLAY: 'vi-du',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
}, 120_000);

afterAll(() => {
  jest.restoreAllMocks();
  return new Promise((resolve) => keys.close(resolve));
});

function fileOf(name: BundleName): string {
  return bundles.find((bundle) => bundle.name === name)!.file;
}

function load(file: string): Handler {
  return (createRequire(file)(file) as { readonly handler: Handler }).handler;
}

async function tokenOf({ id, grants }: Person): Promise<string> {
  return new SignJWT({ name: id, ntm_grants: grants })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setSubject(id)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setExpirationTime('15m')
    .sign((await keyPair).privateKey);
}

async function eventFrom(who: Person, method: string, target: string, body?: unknown) {
  const text = body === undefined ? '' : JSON.stringify(body);
  return eventOf(
    {
      method,
      target,
      headers: [
        ['host', 'ntm.example.vn'],
        ['authorization', `Bearer ${await tokenOf(who)}`],
        ['content-type', 'application/json'],
      ],
      body: Buffer.from(text),
      sourceIp: '127.0.0.1',
      protocol: 'HTTP/1.1',
    },
    { routeKey: '$default', parameters: {} },
    { requestId: 'request', at: new Date() },
  );
}

type Result = Required<APIGatewayProxyStructuredResultV2> & { readonly body: string };

async function ask(name: BundleName, who: Person, method: string, target: string, body?: unknown) {
  const event = await eventFrom(who, method, target, body);
  const result = (await load(fileOf(name))(event)) as Result;
  return { status: result.statusCode, body: JSON.parse(result.body) as Record<string, unknown> };
}

/** What the stream would hand on: the rows of the outbox as they were written. */
async function streamed() {
  const { Items = [] } = await database.client().send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': outboxOf(CITY).pk },
    }),
  );
  return {
    Records: Items.map((item, index) => ({
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: String(index), NewImage: marshall(item) },
    })),
  };
}

const at = { unit: HOANG_DONG, period: PERIOD };

it('goes from function to function', async () => {
  const submission = submissionOf(HOANG_DONG);
  const pushed = await ask('sheets', officer, 'POST', pathTo(ROUTES.pushRevision, at), submission);
  expect(pushed).toMatchObject({ status: 200, body: { status: 'accepted', rev: 1 } });

  const rolled = await load(fileOf('rollUp'))(await streamed());
  expect(rolled).toEqual({ batchItemFailures: [] });
  expect(await streamed()).toEqual({ Records: [] });

  const city = { unit: CITY, period: PERIOD };
  const seen = await ask('figures', district, 'GET', pathTo(ROUTES.readRollup, city));
  expect(seen).toMatchObject({ status: 200, body: { all: { reported: 1 } } });

  const again = await ask('sheets', officer, 'POST', pathTo(ROUTES.pushRevision, at), submission);
  expect(again.body).toEqual(pushed.body);
});

it('takes a sheet of two megabytes, and says of a larger one that it is too large', async () => {
  const address = pathTo(ROUTES.pushRevision, at);
  const padded = (bytes: number) => ({ ...submissionOf(HOANG_DONG), pad: 'x'.repeat(bytes) });
  // What is in it is refused for what it is, after it was read whole.
  const read = await ask('sheets', officer, 'POST', address, padded(1_900_000));
  expect(read).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  const larger = await ask('sheets', officer, 'POST', address, padded(2_200_000));
  expect(larger).toMatchObject({ status: 413, body: { code: 'request.tooLarge' } });
});

it('gives a report as bytes, written by what lies beside the function', async () => {
  for (const format of ['docx', 'xlsx'] as const) {
    const address = pathTo(ROUTES.readReport, { unit: CITY, file: `${PERIOD}.${format}` });
    const event = await eventFrom(district, 'GET', address);
    const result = (await load(fileOf('reports'))(event)) as Result;
    expect(result).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(result.headers!['content-type']).toContain('openxmlformats');
    // Far below what Lambda gives back at once.
    expect(result.body.length).toBeLessThan(1_000_000);
    const bytes = new Uint8Array(Buffer.from(result.body, 'base64'));
    const parts = Object.keys(unzipSync(bytes));
    expect(parts).toContain(format === 'docx' ? 'word/document.xml' : 'xl/workbook.xml');
  }
  const described = await ask('reference', district, 'GET', '/v1/openapi.json');
  expect(described.body['openapi']).toBe('3.1.0');
});

it('is answered before it is cut off where the store does not answer', async () => {
  const silence = createSilence();
  await new Promise<void>((resolve) => silence.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(silence.address() as AddressInfo).port}`;
  // Loaded anew, with another store in its environment.
  const file = join(mkdtempSync(join(tmpdir(), 'ntm-')), 'index.cjs');
  copyFileSync(fileOf('figures'), file);
  const { DYNAMODB_ENDPOINT } = process.env;
  process.env['DYNAMODB_ENDPOINT'] = endpoint;
  const handler = load(file);
  process.env['DYNAMODB_ENDPOINT'] = DYNAMODB_ENDPOINT;

  const city = { unit: CITY, period: PERIOD };
  const event = await eventFrom(district, 'GET', pathTo(ROUTES.readRollup, city));
  const left = { getRemainingTimeInMillis: () => 1_300 };
  const result = (await handler(event, left)) as Result;
  expect(result).toMatchObject({ statusCode: 503, headers: { 'retry-after': '2' } });
  expect(JSON.parse(result.body)).toMatchObject({ code: 'store.unavailable' });
  silence.close();
});

it('sweeps up what the stream has missed', async () => {
  const other = { unit: QUANG_LAC, period: PERIOD };
  const submission = submissionOf(QUANG_LAC);
  await ask('sheets', sender, 'POST', pathTo(ROUTES.pushRevision, other), submission);
  expect((await streamed()).Records).toHaveLength(1);
  await load(fileOf('sweep'))({});
  expect(await streamed()).toEqual({ Records: [] });
});
