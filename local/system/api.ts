/** The API, asked over HTTP as one of the ready users: for what this machine does with its own system. */
import { apiOver, RefusedError, type Api } from '#domain/routes/client';
import { DEV_TOKEN_PATH } from '../identity/identity.ts';

/** A token is good for fifteen minutes; sooner than that there is a new one. */
const TOKEN_MS = 10 * 60 * 1000;

/** Stops between two requests once `signal` is aborted. */
export function apiAs(origin: string, user: string, signal?: AbortSignal): Api {
  let token: { readonly text: string; readonly until: number } | null = null;
  const currentToken = async () => {
    if (!token || token.until < Date.now()) {
      token = { text: await devToken(origin, user), until: Date.now() + TOKEN_MS };
    }
    return token.text;
  };
  return apiOver(async ({ method, path, body }) => {
    signal?.throwIfAborted();
    const answer = await fetch(origin + path, {
      method,
      headers: {
        authorization: `Bearer ${await currentToken()}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body }),
    });
    return { status: answer.status, text: await answer.text() };
  });
}

export async function devToken(origin: string, user: string): Promise<string> {
  const answer = await fetch(origin + DEV_TOKEN_PATH, {
    method: 'POST',
    body: JSON.stringify({ user }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new RefusedError(answer.status, undefined, text);
  return (JSON.parse(text) as { readonly access_token: string }).access_token;
}
