/**
 * The one door for requests: every route goes through here. Handlers return data and throw problems; here it becomes
 * HTTP. What costs least is asked first: who is it, may they, and only then what they have brought.
 */
import type { Context as HonoContext } from 'hono';
import type { User } from '#domain/access/roles';
import type { Language } from '#domain/messages/language';
import { Problem, type ProblemCode } from '#domain/problems';
import type { ROUTES, RouteId } from '#domain/routes';
import {
  BODY_LIMIT,
  type FileReply,
  type ReplyOf,
  type RequestOf,
  type Route,
} from '#domain/routes/route';
import type { ProblemDocument } from '#domain/routes/schemas/problem';
import { demand, placeOf, type Services } from '../service/context.ts';
import { readJson, refuseInherited } from './json-body.ts';
import { languageOf } from './language.ts';
import { inTime } from './in-time.ts';
import { failureOf, levelOf, type Log } from './log.ts';
import type { Pacer } from './pace.ts';
import { parse } from './parse.ts';
import { problemDocument, problemOf } from './problem-document.ts';

export interface Door {
  readonly services: Services;
  /** Who holds this token. Throws Problem. */
  authenticate(token: string, purpose: { readonly writes: boolean }): Promise<User>;
  /** Seconds a caller has to wait who asks too often; 0: none. */
  readonly pace: Pacer;
  readonly log: Log;
  newId(): string;
  /** Milliseconds, from whenever. */
  clock(): number;
}

export interface Context<Id extends RouteId> {
  readonly services: Services;
  readonly user: (typeof ROUTES)[Id]['access']['kind'] extends 'anyone' ? null : User;
  readonly language: Language;
  /** One thing among many that was refused: told in the reply, as it would have been told alone. */
  readonly problem: (error: unknown) => ProblemDocument;
}

export type Handler<Id extends RouteId> = (
  request: RequestOf<(typeof ROUTES)[Id]>,
  context: Context<Id>,
) => Promise<ReplyOf<(typeof ROUTES)[Id]>>;

/** As API Gateway and Lambda pass it on; elsewhere there is none. */
export interface Env {
  Bindings: {
    readonly requestContext?: { readonly requestId?: string };
    readonly lambdaContext?: { getRemainingTimeInMillis?(): number };
  };
}

interface Answer {
  readonly status: number;
  /** As it goes out: JSON, or the bytes of a file. */
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  readonly code?: ProblemCode;
}

export type Respond = (c: HonoContext<Env>) => Promise<Response>;

export function endpoint<Id extends RouteId>(
  door: Door,
  id: Id,
  route: Route,
  handle: Handler<Id>,
): Respond {
  return throughDoor(door, id, async (c, language, problem) => {
    const user = route.access.kind === 'anyone' ? null : await identify(door, route, c);
    if (user) holdBack(door, user);
    const address = parseAddress(route, c);
    if (user) authorise(route, user, address.params);
    const body = route.body
      ? parse(route.body, await readJson(c.req.raw, route.bodyLimit ?? BODY_LIMIT), 'body')
      : {};
    const request = { ...address, body } as RequestOf<(typeof ROUTES)[Id]>;
    const context = { services: door.services, user, language, problem } as Context<Id>;
    const reply = await handle(request, context);
    return { status: 200, ...(route.file ? fileOf(reply) : jsonOf(route, reply)) };
  });
}

/** For an address that is none of ours. */
export function noSuchAddress(door: Door) {
  return throughDoor(door, null, async () => {
    throw new Problem('request.notFound', {});
  });
}

type Inside = (
  c: HonoContext<Env>,
  language: Language,
  problem: Context<RouteId>['problem'],
) => Promise<Answer>;

function throughDoor({ log, newId, clock }: Door, route: RouteId | null, inside: Inside): Respond {
  return async (c) => {
    const started = clock();
    const requestId = c.env?.requestContext?.requestId ?? newId();
    const language = languageOf(c.req.header('accept-language'));
    const problem = (error: unknown): ProblemDocument => {
      const found = problemOf(error);
      if (found.code === 'server.failed') {
        log({ level: 'error', requestId, route, ...failureOf(error) });
      }
      return problemDocument(found, language, requestId);
    };

    const remaining = c.env?.lambdaContext?.getRemainingTimeInMillis?.();
    const answer = await inTime(inside(c, language, problem), remaining).catch((error) =>
      refusal(problem(error)),
    );
    const { status, code } = answer;
    const ms = Math.round(clock() - started);
    log({ level: levelOf(status), requestId, route, status, ms, ...(code ? { code } : {}) });
    return new Response(answer.body, {
      status,
      headers: {
        ...answer.headers,
        'x-request-id': requestId,
        'x-content-type-options': 'nosniff',
      },
    });
  };
}

async function identify(
  { authenticate }: Door,
  { writes = false }: Route,
  c: HonoContext<Env>,
): Promise<User> {
  const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined) throw new Problem('access.noToken', {});
  return authenticate(token, { writes });
}

function holdBack({ pace }: Door, user: User): void {
  const seconds = pace(user.id);
  if (seconds > 0) throw new Problem('request.tooMany', { seconds });
}

function parseAddress({ params, query }: Route, c: HonoContext<Env>) {
  const asked = Object.fromEntries(new URL(c.req.url).searchParams);
  refuseInherited(asked, ['query']);
  if (!query && Object.keys(asked).length > 0) {
    throw new Problem('request.invalid', { where: Object.keys(asked).map((at) => `query.${at}`) });
  }
  return {
    params: params ? parse(params, c.req.param(), 'params') : {},
    query: query ? parse(query, asked, 'query') : {},
  };
}

/** Where the unit stands in the path; elsewhere the service decides, item by item. */
function authorise({ access }: Route, user: User, params: unknown): void {
  if (access.kind !== 'granted' || access.at !== 'path') return;
  const { unit, period } = params as { readonly unit: string; readonly period: string };
  demand(user, access.action, placeOf(unit, period));
}

function jsonOf({ immutable = false }: Route, reply: unknown): Pick<Answer, 'body' | 'headers'> {
  return {
    body: JSON.stringify(reply),
    headers: {
      'content-type': 'application/json',
      'cache-control': immutable ? 'private, max-age=31536000, immutable' : 'no-store',
    },
  };
}

function fileOf(reply: unknown): Pick<Answer, 'body' | 'headers'> {
  const { name, contentType, base64 } = reply as FileReply;
  return {
    body: Buffer.from(base64, 'base64'),
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  };
}

/** What a status obliges us to say beside it. */
const BESIDE: Readonly<
  Record<number, (details: ProblemDocument['details']) => Readonly<Record<string, string>>>
> = {
  401: () => ({ 'www-authenticate': 'Bearer' }),
  429: ({ seconds }) => ({ 'retry-after': String(seconds) }),
  503: () => ({ 'retry-after': '2' }),
};

function refusal(document: ProblemDocument): Answer {
  return {
    status: document.status,
    body: JSON.stringify(document),
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...BESIDE[document.status]?.(document.details),
    },
    code: document.code,
  };
}
