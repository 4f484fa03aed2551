// A request as Lambda sees it behind an HTTP API of API Gateway.
import { describe, expect, it } from '@jest/globals';
import { eventOf, pathOf } from '#local/gateway/event';
import type { GatewayRequest } from '#local/gateway/request';

const ROUTE = {
  routeKey: 'POST /v1/sheets/{unit}/{period}/revisions',
  parameters: { unit: '05986@2004-08-31', period: '2017S1' },
};
const ARRIVAL = { requestId: 'r-1', at: new Date('2017-07-03T08:05:09Z') };

function request(changes: Partial<GatewayRequest> = {}): GatewayRequest {
  return {
    method: 'POST',
    target: '/v1/sheets/05986%402004-08-31/2017S1/revisions?dry=1',
    headers: [
      ['Host', 'localhost:8017'],
      ['Content-Type', 'application/json'],
      ['User-Agent', 'ntm'],
    ],
    body: Buffer.from('{"a":"Hoàng Đồng"}'),
    sourceIp: '127.0.0.1',
    protocol: 'HTTP/1.1',
    ...changes,
  };
}

const event = (changes: Partial<GatewayRequest> = {}) => eventOf(request(changes), ROUTE, ARRIVAL);

describe('the event of a request', () => {
  it('is one of payload format 2.0', () => {
    expect(event()).toEqual({
      version: '2.0',
      routeKey: 'POST /v1/sheets/{unit}/{period}/revisions',
      rawPath: '/v1/sheets/05986@2004-08-31/2017S1/revisions',
      rawQueryString: 'dry=1',
      headers: { host: 'localhost:8017', 'content-type': 'application/json', 'user-agent': 'ntm' },
      queryStringParameters: { dry: '1' },
      requestContext: {
        accountId: 'anonymous',
        apiId: 'local',
        domainName: 'localhost:8017',
        domainPrefix: 'localhost',
        http: {
          method: 'POST',
          path: '/v1/sheets/05986@2004-08-31/2017S1/revisions',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: 'ntm',
        },
        requestId: 'r-1',
        routeKey: 'POST /v1/sheets/{unit}/{period}/revisions',
        stage: '$default',
        time: '03/Jul/2017:08:05:09 +0000',
        timeEpoch: 1499069109000,
      },
      pathParameters: { unit: '05986@2004-08-31', period: '2017S1' },
      body: '{"a":"Hoàng Đồng"}',
      isBase64Encoded: false,
    });
  });

  it('has the path decoded and the query as it was sent', () => {
    const { rawPath, rawQueryString, queryStringParameters } = event({
      target: '/v1/units/X%C3%A3%20A?name=H%E1%BB%AFu%20V%C4%A9nh&id=1&id=2&mail=a%2Bb',
    });
    expect(rawPath).toBe('/v1/units/Xã A');
    expect(rawQueryString).toBe('name=H%E1%BB%AFu%20V%C4%A9nh&id=1&id=2&mail=a%2Bb');
    expect(queryStringParameters).toEqual({ name: 'Hữu Vĩnh', id: '1,2', mail: 'a+b' });
  });

  it('says of a path that cannot be decoded that it cannot', () => {
    expect(pathOf({ target: '/v1/units/%E1%BB' })).toBeNull();
    expect(pathOf({ target: '/v1/units/05986%402004-08-31?x=%zz' })).toBe(
      '/v1/units/05986@2004-08-31',
    );
  });

  it('has headers in lower case, those of one name joined, cookies beside them', () => {
    const { headers, cookies } = event({
      headers: [
        ['Accept', 'text/html'],
        ['X-Tag', 'a'],
        ['accept', 'application/json'],
        ['Cookie', 'a=1; b=2'],
        ['cookie', 'c=3'],
      ],
    });
    expect(headers).toEqual({ accept: 'text/html,application/json', 'x-tag': 'a' });
    expect(cookies).toEqual(['a=1', 'b=2', 'c=3']);
  });

  it.each([
    ['application/json; charset=utf-8', 'số', false],
    ['application/problem+json', '{}', false],
    ['text/csv', 'a;b', false],
    ['application/x-www-form-urlencoded', 'a=1', true],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK', true],
    ['', 'a', true],
  ])('has a body of type "%s" as it is, or as base64', (type, text, isBase64Encoded) => {
    const body = Buffer.from(text);
    expect(event({ headers: [['content-type', type]], body })).toMatchObject({
      body: isBase64Encoded ? body.toString('base64') : text,
      isBase64Encoded,
    });
  });

  it('loses no byte of a body that claims to be text and is not', () => {
    const body = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);
    const { body: sent, isBase64Encoded } = event({ body });
    expect(isBase64Encoded).toBe(true);
    expect(Buffer.from(sent!, 'base64')).toEqual(body);
  });

  it('has no body where none was sent', () => {
    expect(event({ body: new Uint8Array() })).not.toHaveProperty('body');
  });
});
