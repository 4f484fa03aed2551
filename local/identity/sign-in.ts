/** Where a person says who they are: a list to choose from. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { expiredPage, HTML_HEADERS, signInPage } from './page.ts';
import { READY_USERS } from './users.ts';

/** Ids of users are short; whoever sends more sends something else. */
const FORM_BYTES = 1_000;

export async function signIn(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const expected = await provider.interactionDetails(request, response).catch(() => null);
  if (!expected) return html(response, 400, expiredPage());
  const chosen = request.method === 'POST' ? await chosenUser(request) : seatedUser(request);
  if (!chosen) return html(response, 200, signInPage(READY_USERS));
  await provider.interactionFinished(request, response, { login: { accountId: chosen.id } });
}

/** Set by the workbench where a person has said there who they are. */
export const SEATED_COOKIE = 'ntm-seated';

function seatedUser({ headers }: IncomingMessage) {
  const [, id] =
    new RegExp(`(?:^|;\\s*)${SEATED_COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '') ?? [];
  return READY_USERS.find((user) => user.id === id);
}

async function chosenUser(request: IncomingMessage) {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > FORM_BYTES) return undefined;
  }
  const id = new URLSearchParams(text).get('user');
  return READY_USERS.find((user) => user.id === id);
}

function html(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, HTML_HEADERS).end(page);
}
