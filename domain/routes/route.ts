/** What a route says of itself: enough for the client, the handler, the gateway and the printed description. */
import type * as z from 'zod';
import type { Action } from '#domain/access/roles';

/**
 * Who may. `at` says where the unit comes from: the unit and period of the path are decided at the door, before the
 * body is read; what is named in the body, found in the store, or depends on the step, by the service.
 */
export type Access =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'granted'; readonly action: Action; readonly at: 'path' | 'body' | 'record' }
  | { readonly kind: 'byStep'; readonly actions: readonly Action[] };

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Parameters in braces: "/v1/sheets/{unit}/{period}". */
  readonly path: `/v1/${string}`;
  readonly summary: { readonly vi: string; readonly en: string };
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Bytes; absent: `BODY_LIMIT`. */
  readonly bodyLimit?: number;
  readonly reply: z.ZodType;
  /** Changes what is stored: the device is looked at, too. */
  readonly writes?: boolean;
  /** The reply has a name, a content type and base64, and travels as those bytes. */
  readonly file?: boolean;
  /** The same address gives the same reply for ever. */
  readonly immutable?: boolean;
}

/** What a route with `file` replies. */
export interface FileReply {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}

const MB = 1024 * 1024;

export const BODY_LIMIT = MB;

/** A sheet of 300 KB, escaped as badly as JSON allows. */
export const SHEET_LIMIT = 2 * MB;

/** Lambda takes events of 6 MB, in which every quotation mark of the body is escaped once more. */
export const BATCH_LIMIT = 4 * MB;

/** Keeps the exact type of each route, so that handlers and client know its parameters and its reply. */
export function route<const R extends Route>(described: R): R {
  return described;
}

type Input<S> = S extends z.ZodType ? z.input<S> : Record<never, never>;
type Output<S> = S extends z.ZodType ? z.output<S> : Record<never, never>;

/** What a handler is given: parsed, nothing else in it. */
export interface RequestOf<R extends Route> {
  readonly params: Output<R['params']>;
  readonly query: Output<R['query']>;
  readonly body: Output<R['body']>;
}

/** What a client gives. */
export interface CallOf<R extends Route> {
  readonly params: DeepReadonly<Input<R['params']>>;
  readonly query: DeepReadonly<Input<R['query']>>;
  readonly body: DeepReadonly<Input<R['body']>>;
}

export type ReplyOf<R extends Route> = DeepReadonly<z.output<R['reply']>>;

type DeepReadonly<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : { readonly [K in keyof T]: DeepReadonly<T[K]> };

/** The path with its parameters in place; "@" and what else a path cannot hold is percent-encoded. */
export function pathTo({ path }: Pick<Route, 'path'>, params: Readonly<Record<string, string>>) {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
