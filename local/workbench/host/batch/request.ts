/** A batch as office.js sends it: every `context.sync()` is one. */
import * as z from 'zod';

/** ObjectPathType of office.js. */
export const PATH = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

/** ActionType of office.js. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  ensureUnchanged: 6,
  update: 7,
} as const;

const argumentInfo = z.looseObject({
  Arguments: z.array(z.unknown()).optional(),
  /** Which of the arguments are ids of objects; within an array, one by one. */
  ReferencedObjectPathIds: z.array(z.union([z.number(), z.array(z.number()), z.null()])).nullish(),
});

export type ArgumentInfo = z.infer<typeof argumentInfo>;

const objectPath = z.looseObject({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string(),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: argumentInfo.optional(),
});

export type ObjectPath = z.infer<typeof objectPath>;

const queryInfo = z.looseObject({
  Select: z.array(z.string()).nullish(),
  Expand: z.array(z.string()).nullish(),
  Top: z.number().nullish(),
  Skip: z.number().nullish(),
});

export type QueryInfo = z.infer<typeof queryInfo>;

const action = z.looseObject({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().nullish(),
  ObjectPathId: z.number(),
  ArgumentInfo: argumentInfo.optional(),
  QueryInfo: queryInfo.optional(),
});

export type Action = z.infer<typeof action>;

export const batchRequest = z.looseObject({
  Actions: z.array(action),
  ObjectPaths: z.record(z.string(), objectPath),
});

export type BatchRequest = z.infer<typeof batchRequest>;

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location: string;
  readonly HttpStatusCode: number;
}

export interface BatchAnswer {
  readonly Results: readonly ActionResult[];
  /** Of the trace actions that ran: event handlers hang on them. */
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}
