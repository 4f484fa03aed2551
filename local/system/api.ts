/** The API, asked over HTTP as one of the ready users: for what this machine does with its own system. */
import { ROUTES, type RouteId } from '#domain/routes';
import { pathTo, type CallOf, type ReplyOf, type Route } from '#domain/routes/route';
import { DEV_TOKEN_PATH } from '../identity/identity.ts';

type Call<Id extends RouteId> = Partial<CallOf<(typeof ROUTES)[Id]>>;
type Reply<Id extends RouteId> = ReplyOf<(typeof ROUTES)[Id]>;

/** What the call of every route is. */
interface AnyCall {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Api {
  /** Throws RefusedError. */
  call<Id extends RouteId>(id: Id, call: Call<Id>): Promise<Reply<Id>>;
}

/** Its message is the sentence that came with the refusal. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A token is good for fifteen minutes; sooner than that there is a new one. */
const TOKEN_MS = 10 * 60 * 1000;

const JSON_TYPE = 'application/json';

/** Stops between two requests once `signal` is aborted. */
export function apiAs(origin: string, user: string, signal?: AbortSignal): Api {
  let token: { readonly text: string; readonly until: number } | null = null;
  const currentToken = async () => {
    if (!token || token.until < Date.now()) {
      token = { text: await devToken(origin, user), until: Date.now() + TOKEN_MS };
    }
    return token.text;
  };
  return {
    async call<Id extends RouteId>(id: Id, call: Call<Id>) {
      signal?.throwIfAborted();
      const route: Route = ROUTES[id];
      const { params = {}, query = {}, body } = call as AnyCall;
      const search = new URLSearchParams(query);
      const address = origin + pathTo(route, params) + (search.size > 0 ? `?${search}` : '');
      const answer = await fetch(address, {
        method: route.method,
        headers: { authorization: `Bearer ${await currentToken()}`, 'content-type': JSON_TYPE },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return (await readAnswer(answer)) as Reply<Id>;
    },
  };
}

async function devToken(origin: string, user: string): Promise<string> {
  const answer = await fetch(origin + DEV_TOKEN_PATH, {
    method: 'POST',
    body: JSON.stringify({ user }),
  });
  const { access_token } = (await readAnswer(answer)) as { readonly access_token: string };
  return access_token;
}

async function readAnswer(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (answer.ok) return JSON.parse(text);
  const { code = '', message = text } = problemIn(text);
  throw new RefusedError(answer.status, code, message);
}

function problemIn(text: string): { readonly code?: string; readonly message?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
