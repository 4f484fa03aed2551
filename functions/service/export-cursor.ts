/** Where an export goes on. It travels with who exports: the store remembers nothing of it. */
import * as z from 'zod';
import { progressSchema } from '#domain/exchange/lines';

const schema = z.strictObject({
  position: z.strictObject({
    /** The last entry that the scan has found; null before the first. */
    scanned: z.strictObject({ pk: z.string(), sk: z.string() }).nullable(),
    /** In the middle of a sheet: what its head vouches for, and how many items of that are done. */
    sheet: z
      .strictObject({
        unit: z.string(),
        period: z.string(),
        seq: z.int(),
        rev: z.int(),
        done: z.int(),
      })
      .nullable(),
  }),
  progress: progressSchema,
});

export type Cursor = z.infer<typeof schema>;
export type Position = Cursor['position'];

export function cursorOf(cursor: z.input<typeof schema>): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Null for what is none. */
export function readCursor(text: string): Cursor | null {
  try {
    return schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return null;
  }
}
