// Through the gateway and back, with an app on the adapter that the API uses on AWS.
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { gateway, type LambdaHandler } from '#local/gateway/gateway';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MB = 1024 * 1024;

const app = new Hono()
  .get('/v1/sheets/:unit/:period', (c) => {
    c.header('set-cookie', 'a=1; Path=/', { append: true });
    c.header('set-cookie', 'b=2; Path=/', { append: true });
    return c.json({ ...c.req.param(), rev: c.req.query('rev'), cookie: c.req.header('cookie') });
  })
  .post('/v1/echo', async (c) => {
    return c.body(await c.req.arrayBuffer(), 200, {
      'content-type': c.req.header('content-type') ?? '',
    });
  })
  .get('/v1/large', (c) => c.text('x'.repeat(7 * MB)))
  .delete('/v1/nothing', (c) => c.body(null, 204));

const everyByte = Uint8Array.from({ length: 1024 }, (_, index) => index % 256);

describe('the gateway', () => {
  const errors: unknown[] = [];
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    server = createServer(
      gateway({
        handler: handle(app) as LambdaHandler,
        newId: () => 'r-1',
        now: () => new Date(),
        onError: (error) => errors.push(error),
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const post = (body: string | Uint8Array<ArrayBuffer>, type: string) =>
    fetch(`${origin}/v1/echo`, { method: 'POST', body, headers: { 'content-type': type } });

  it.each(['05986@2004-08-31', '05986%402004-08-31'])(
    'brings a unit key to the handler, as %s',
    async (unit) => {
      const answer = await fetch(`${origin}/v1/sheets/${unit}/2017S1?rev=3`, {
        headers: { cookie: 'x=1; y=2' },
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
      expect(await answer.json()).toEqual({
        unit: '05986@2004-08-31',
        period: '2017S1',
        rev: '3',
        cookie: 'x=1; y=2',
      });
    },
  );

  it('carries every byte of a workbook there and back', async () => {
    const answer = await post(everyByte, WORKBOOK);
    expect(answer.headers.get('content-type')).toBe(WORKBOOK);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(everyByte);
  });

  it('carries text as text', async () => {
    const answer = await post('{"xã":"Hữu Vĩnh"}', 'application/json');
    expect(await answer.json()).toEqual({ xã: 'Hữu Vĩnh' });
  });

  it('carries an answer without a body', async () => {
    const answer = await fetch(`${origin}/v1/nothing`, { method: 'DELETE' });
    expect([answer.status, await answer.text()]).toEqual([204, '']);
  });

  it.each([
    ['over the 10 MB of API Gateway', 'text/plain', 10 * MB + 1],
    ['that makes an event over the 6 MB of Lambda', 'text/plain', 6 * MB],
    ['that does so as base64', WORKBOOK, 5 * MB],
  ])('refuses a body %s', async (_, type, size) => {
    const answer = await post(new Uint8Array(size), type);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({ message: 'Request Entity Too Large' });
  });

  it('refuses a path that is no text', async () => {
    expect((await fetch(`${origin}/v1/units/%E1%BB`)).status).toBe(400);
  });

  it('answers for a handler that gives more than Lambda lets through', async () => {
    const answer = await fetch(`${origin}/v1/large`);
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { message: 'Internal Server Error' },
    ]);
    expect(errors.splice(0)).toEqual([expect.any(RangeError)]);
  });

  it('goes on when a sender hangs up', async () => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    socket.write('POST /v1/echo HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await post('a', 'text/plain')).status).toBe(200);
    expect(errors).toEqual([]);
  });
});
