// The function as Lambda runs it: events in, results out, one line of JSON for each.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ROUTE_IDS } from '#domain/routes';
import { WHOLE_API } from '#functions/api/handlers';
import { apiHandler } from '#functions/handlers/api-handler';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const ENVIRONMENT = {
  TABLE: 'ntm',
  DYNAMODB_ENDPOINT: 'http://127.0.0.1:1',
  ISSUER: 'https://id.example.vn/',
  AUDIENCE: 'ntm-api',
  JWKS_URL: 'https://id.example.vn/jwks',
};

function event(method: string, path: string, body?: string): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'api.example.vn' },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
    requestContext: {
      accountId: 'anonymous',
      apiId: 'api',
      domainName: 'api.example.vn',
      domainPrefix: 'api',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: '$default',
      stage: '$default',
      time: '24/Nov/2026:09:30:17 +0000',
      timeEpoch: 1,
    },
  };
}

async function invoke(sent: APIGatewayProxyEventV2) {
  const handler = apiHandler(WHOLE_API, ENVIRONMENT) as (
    event: APIGatewayProxyEventV2,
  ) => Promise<unknown>;
  return (await handler(sent)) as APIGatewayProxyStructuredResultV2 & { readonly body: string };
}

let printed = '';

beforeEach(() => {
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the whole API', () => {
  it('is all routes there are', () => {
    expect(WHOLE_API.map(({ id }) => id).sort()).toEqual([...ROUTE_IDS].sort());
  });
});

describe('the handler', () => {
  it('answers events of API Gateway, and logs under the id of the request there', async () => {
    const result = await invoke(event('GET', '/v1/health'));
    expect(result).toMatchObject({ statusCode: 200, isBase64Encoded: false });
    expect(JSON.parse(result.body)).toEqual({ status: 'ok', engine: expect.any(String) });
    expect(JSON.parse(printed)).toMatchObject({
      level: 'info',
      requestId: 'JKJaXmPLvHcESHA=',
      route: 'readHealth',
      status: 200,
    });
  });

  it('finds a unit in a path that came decoded', async () => {
    const result = await invoke(event('GET', '/v1/sheets/05986@2004-08-31/2017S1'));
    expect(result).toMatchObject({
      statusCode: 401,
      isBase64Encoded: false,
      headers: { 'content-type': 'application/problem+json', 'www-authenticate': 'Bearer' },
    });
    expect(JSON.parse(result.body)).toMatchObject({
      code: 'access.noToken',
      instance: 'JKJaXmPLvHcESHA=',
    });
  });
});

describe('the environment', () => {
  it('that lacks something is named at start-up', () => {
    const { TABLE: _table, ...others } = ENVIRONMENT;
    expect(() => apiHandler(WHOLE_API, others)).toThrow(/TABLE/);
    expect(() => apiHandler(WHOLE_API, { ...ENVIRONMENT, OVERLAY: 'another' })).toThrow(/OVERLAY/);
  });
});
