/**
 * A token for a ready user, without a browser: for the command line and for tests. Nothing like it exists outside
 * this machine. It answers only those who are on it, and no web page that happens to be open there.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { importJWK, SignJWT } from 'jose';
import * as z from 'zod';
import { ACCESS_SECONDS, accessClaims, AUDIENCE } from './claims.ts';
import { ALGORITHM, type Keys } from './keys.ts';
import { readyUser, type ReadyUser } from './users.ts';

const BODY_BYTES = 1_000;

const requestSchema = z.strictObject({
  user: z.string(),
  device: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
});

export interface DevTokenOptions {
  readonly issuer: string;
  readonly keys: Keys;
  readonly now: () => number;
}

export async function devToken(
  options: DevTokenOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number, code: string) => json(response, status, { error: code });
  if (request.method !== 'POST') return refuse(405, 'method_not_allowed');
  if (!isFromHere(request)) return refuse(403, 'access_denied');
  const asked = requestSchema.safeParse(await jsonBody(request));
  const user = asked.success ? readyUser(asked.data.user) : undefined;
  if (!asked.success || !user) return refuse(400, 'invalid_request');
  json(response, 200, {
    access_token: await signed(options, user, asked.data.device ?? `dev-${user.id}`),
    token_type: 'Bearer',
    expires_in: ACCESS_SECONDS,
  });
}

async function signed(
  { issuer, keys, now }: DevTokenOptions,
  user: ReadyUser,
  device: string,
): Promise<string> {
  const issuedAt = Math.floor(now() / 1000);
  return new SignJWT({ ...accessClaims(user, device) })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid: keys.signing.kid! })
    .setSubject(user.id)
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_SECONDS)
    .setJti(randomUUID())
    .sign(await importJWK(keys.signing, ALGORITHM));
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** By address; by name, since a page may point a name of its own at this machine; and not on behalf of a page. */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  return (
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    LOCAL_HOST.test(headers.host ?? '') &&
    headers.origin === undefined
  );
}

async function jsonBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > BODY_BYTES) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}
