/**
 * Who the workbench says is sitting here. Signing in then asks no more: a cookie tells the local provider, and the
 * session of whoever was signed in before is forgotten.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { READY_USERS } from '../identity/users.ts';
import { SEATED_COOKIE } from '../identity/sign-in.ts';

export const USERS_PATH = '/workbench/users';

const ID_CHARACTERS = 100;

/** Of the provider's session, with its signature. */
const SESSION_COOKIES = ['_session', '_session.sig', '_session.legacy', '_session.legacy.sig'];

export const who: RequestListener = (request, response) => {
  if (request.method === 'POST') void seat(request, response).catch(() => response.destroy());
  else list(response);
};

function list(response: ServerResponse): void {
  const users = READY_USERS.map(({ id, name, post }) => ({ id, name, post }));
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(users));
}

async function seat(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let id = '';
  for await (const chunk of request) {
    id += String(chunk);
    if (id.length > ID_CHARACTERS) return void response.writeHead(413).end();
  }
  const user = READY_USERS.find((each) => each.id === id);
  const seated = cookieIn(request) === (user?.id ?? '');
  response.writeHead(204, {
    'set-cookie': [
      user
        ? `${SEATED_COOKIE}=${user.id}; Path=/; Secure; HttpOnly; SameSite=Lax`
        : `${SEATED_COOKIE}=; Path=/; Max-Age=0`,
      ...(seated ? [] : SESSION_COOKIES.map((name) => `${name}=; Path=/; Max-Age=0`)),
    ],
  });
  response.end();
}

function cookieIn({ headers }: IncomingMessage): string {
  return new RegExp(`(?:^|;\\s*)${SEATED_COOKIE}=([^;]*)`).exec(headers.cookie ?? '')?.[1] ?? '';
}
