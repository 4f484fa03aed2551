/**
 * A request as API Gateway hands it to Lambda: an HTTP API, payload format 2.0. What it does to a request is done here
 * too, so that what works on this machine works there: it decodes the path and not the query, joins headers of one
 * name, takes the cookies out of them, and packs what is not text as base64.
 */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { GatewayRequest, Header } from './request.ts';
import type { RouteMatch } from './route.ts';

export interface Arrival {
  readonly requestId: string;
  readonly at: Date;
}

/** Bodies of these types come as they are; all others, forms too, as base64. */
const TEXT = /^(text\/.*|application\/(.*\+)?(json|xml)|application\/javascript)$/;

export function eventOf(
  request: GatewayRequest,
  { routeKey, parameters }: RouteMatch,
  { requestId, at }: Arrival,
): APIGatewayProxyEventV2 {
  const { method, body, sourceIp, protocol } = request;
  const path = pathOf(request)!;
  const query = queryOf(request);
  const headers = headersOf(request.headers);
  const cookies = cookiesOf(request.headers);
  const host = headers['host'] ?? '';
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers,
    ...(query ? { queryStringParameters: joined([...new URLSearchParams(query)]) } : {}),
    requestContext: {
      accountId: 'anonymous',
      apiId: 'local',
      domainName: host,
      domainPrefix: host.split(/[.:]/)[0]!,
      http: { method, path, protocol, sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId,
      routeKey,
      stage: '$default',
      time: commonLogTime(at),
      timeEpoch: at.getTime(),
    },
    ...(Object.keys(parameters).length > 0 ? { pathParameters: parameters } : {}),
    ...bodyOf(body, headers['content-type']),
  };
}

/** The decoded path, or null where it cannot be decoded. */
export function pathOf({ target }: Pick<GatewayRequest, 'target'>): string | null {
  try {
    return decodeURIComponent(target.split('?', 1)[0]!);
  } catch {
    return null;
  }
}

function queryOf({ target }: GatewayRequest): string {
  const mark = target.indexOf('?');
  return mark < 0 ? '' : target.slice(mark + 1);
}

function headersOf(headers: readonly Header[]): Record<string, string> {
  return joined(
    headers
      .map(([name, value]): Header => [name.toLowerCase(), value])
      .filter(([name]) => name !== 'cookie'),
  );
}

/** Values of one name are joined with commas. */
function joined(pairs: readonly Header[]): Record<string, string> {
  const all = new Map<string, string>();
  for (const [name, value] of pairs) {
    const before = all.get(name);
    all.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(all);
}

function cookiesOf(headers: readonly Header[]): string[] {
  return headers
    .filter(([name]) => name.toLowerCase() === 'cookie')
    .flatMap(([, value]) => value.split(/;\s*/))
    .filter((cookie) => cookie !== '');
}

function bodyOf(body: Uint8Array, contentType = '') {
  if (body.length === 0) return { isBase64Encoded: false };
  const text = TEXT.test(contentType.split(';')[0]!.trim().toLowerCase()) ? utf8(body) : null;
  return text === null
    ? { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
    : { body: text, isBase64Encoded: false };
}

/** Null for bytes that are no text, whatever their type says. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** "24/Nov/2026:09:30:17 +0000" */
function commonLogTime(at: Date): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(at.toUTCString())!;
  return `${day}/${month}/${year}:${time} +0000`;
}
