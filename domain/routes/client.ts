/** The API as a typed function: what is asked is built and what is answered is read here; how it travels is given. */
import { ROUTES, type RouteId } from '../routes.ts';
import { pathTo, type CallOf, type ReplyOf, type Route } from './route.ts';
import type { ProblemDocument } from './schemas/problem.ts';

export type Call<Id extends RouteId> = Partial<CallOf<(typeof ROUTES)[Id]>>;

/** A file comes as its bytes; whoever asked knows what to call it. */
export type Reply<Id extends RouteId> = (typeof ROUTES)[Id] extends { readonly file: true }
  ? ReceivedFile
  : ReplyOf<(typeof ROUTES)[Id]>;

export interface ReceivedFile {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface ApiRequest {
  readonly method: Route['method'];
  /** With its query: "/v1/units?asOf=2017-06-30". */
  readonly path: string;
  /** JSON; absent where nothing is sent. */
  readonly body?: string;
  /** A good answer is a file. It takes longer to make than other answers. */
  readonly file?: true;
}

export interface ApiAnswer {
  readonly status: number;
  readonly text: string;
  /** Instead of `text`, of a good answer that is a file. */
  readonly file?: ReceivedFile;
}

export interface Api {
  /** Throws RefusedError, and whatever `send` throws. */
  call<Id extends RouteId>(id: Id, call: Call<Id>): Promise<Reply<Id>>;
}

/** Its message is the sentence that came with the refusal. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    /** Undefined where something else than the API answered, such as a proxy on the way. */
    readonly problem: ProblemDocument | undefined,
    message: string,
  ) {
    super(message);
  }
}

/** What the call of every route is. */
interface AnyCall {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

export function apiOver(send: (request: ApiRequest) => Promise<ApiAnswer>): Api {
  return {
    async call<Id extends RouteId>(id: Id, call: Call<Id>) {
      const route: Route = ROUTES[id];
      const { params = {}, query = {}, body } = call as AnyCall;
      const answer = await send({
        method: route.method,
        path: pathTo(route, params) + queryText(query),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(route.file ? { file: true } : {}),
      });
      return read(answer) as Reply<Id>;
    },
  };
}

function queryText(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  if (given.length === 0) return '';
  return `?${given.map((pair) => pair.map((part) => encodeURIComponent(part!)).join('=')).join('&')}`;
}

function read({ status, text, file }: ApiAnswer): unknown {
  if (status >= 200 && status < 300) return file ?? JSON.parse(text);
  const problem = problemIn(text);
  throw new RefusedError(status, problem, problem?.message ?? text);
}

function problemIn(text: string): ProblemDocument | undefined {
  try {
    const document = JSON.parse(text) as ProblemDocument;
    return typeof document.code === 'string' ? document : undefined;
  } catch {
    return undefined;
  }
}
