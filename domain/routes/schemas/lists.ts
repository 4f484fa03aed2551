/** Rows of a list, with their versions. */
import * as z from 'zod';
import { rowId } from '#domain/lists/lists';

/** A transaction of DynamoDB takes 100 items; the period and its audit line are two. */
const ROWS = 90;

export function listBody<V extends z.ZodType>(value: V) {
  return z.strictObject({
    rows: z
      .array(
        z.strictObject({
          id: rowId,
          /** Of the row the person looked at; 0: there was none. */
          version: z.int().nonnegative(),
          /** Null: it is taken out. */
          value: value.nullable(),
        }),
      )
      .min(1)
      .max(ROWS),
  });
}

export function listReply<V extends z.ZodType>(value: V) {
  return z.object({
    unit: z.string(),
    period: z.string(),
    rows: z.array(
      z.object({
        id: z.string(),
        version: z.int(),
        by: z.string(),
        at: z.string(),
        /** Null: it was taken out. */
        value: value.nullable(),
      }),
    ),
  });
}
