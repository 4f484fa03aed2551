/** What a handler returns, as the HTTP response that API Gateway makes of it. */
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Header } from './request.ts';

export interface Answer {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
}

/** A result without a status is the body of a 200, as JSON. */
export function answerOf(result: unknown): Answer {
  if (!isStructured(result)) {
    return answer(200, [['content-type', 'application/json']], encoded(result));
  }
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded } = result;
  const sent = Object.entries(headers).map(([name, value]): Header => [name, String(value)]);
  return answer(
    statusCode ?? 200,
    [...sent, ...cookies.map((cookie): Header => ['set-cookie', cookie])],
    Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  );
}

/** What the gateway itself answers, in its own words. */
export function refusal(status: number, message: string): Answer {
  return answer(status, [['content-type', 'application/json']], encoded({ message }));
}

function answer(status: number, headers: readonly Header[], body: Uint8Array): Answer {
  const others = headers.filter(([name]) => name.toLowerCase() !== 'content-length');
  return { status, headers: [...others, ['content-length', String(body.length)]], body };
}

function isStructured(result: unknown): result is APIGatewayProxyStructuredResultV2 {
  return typeof result === 'object' && result !== null && 'statusCode' in result;
}

function encoded(value: unknown): Uint8Array {
  return Buffer.from(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
}
