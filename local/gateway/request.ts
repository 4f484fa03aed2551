/** A request as it came over the wire, nothing interpreted. */
import type { IncomingMessage } from 'node:http';

export interface GatewayRequest {
  readonly method: string;
  /** As on the request line: "/v1/sheets/05986%402004-08-31/2017S1?rev=3". */
  readonly target: string;
  /** In their order, a name as often as it was sent. */
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
  readonly sourceIp: string;
  /** "HTTP/1.1" */
  readonly protocol: string;
}

export type Header = readonly [name: string, value: string];

/** Null for a body over the limit: what is beyond it is read, so that the sender hears the answer, and dropped. */
export async function readRequest(
  message: IncomingMessage,
  limit: number,
): Promise<GatewayRequest | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) return null;
  return {
    method: message.method!,
    target: message.url!,
    headers: pairs(message.rawHeaders),
    body: Buffer.concat(chunks),
    sourceIp: message.socket.remoteAddress ?? '',
    protocol: `HTTP/${message.httpVersion}`,
  };
}

/** Node lists names and values in turn. */
function pairs(raw: readonly string[]): readonly Header[] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1]!] as const] : []));
}
