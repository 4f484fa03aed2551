import * as z from 'zod';
import { lineSchema, progressSchema } from '#domain/exchange/lines';

/** Lines of a part at most; one is at most as large as an item. */
export const PART_LINES = 500;

export const importId = z.string().regex(/^[0-9a-f]{32,64}$/);

export const exportPage = z.object({
  lines: z.array(lineSchema),
  /** Asks for the page behind this one; null behind the last. */
  next: z.string().nullable(),
});

export const importPart = z.strictObject({
  /** Chosen by who imports: the same again goes on where it stopped. */
  importId,
  part: z.int().positive(),
  lines: z.array(lineSchema).min(1).max(PART_LINES),
  /** False: it is looked at, and nothing is written. */
  confirm: z.boolean(),
  /** What was answered for the part before, where nothing is written: the store remembers nothing then. */
  before: progressSchema.nullable(),
});

const found = z.object({ new: z.int(), equal: z.int(), different: z.int() });

export const importReply = z.object({
  after: progressSchema,
  /** By kind of item, in this part. */
  found: z.record(z.string(), found),
  /** The first items that stand in the store otherwise. */
  differing: z.array(z.object({ pk: z.string(), sk: z.string() })),
  /** The last line was reached and counts what was read. With `confirm`: all of it can be read now. */
  complete: z.boolean(),
});

export const abandonReply = z.object({
  removed: z.int(),
  /** False: ask again. */
  done: z.boolean(),
});
