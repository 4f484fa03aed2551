/** Where an export goes on. It travels with who exports: the store remembers nothing of it. */
import * as z from 'zod';
import { progressSchema } from '#domain/exchange/lines';

const schema = z.strictObject({
  position: z.strictObject({
    /** Of the scan (functions/store/kinds.ts). */
    stage: z.int().nonnegative(),
    /** The last entry that this stage has found; null before the first. */
    scanned: z.strictObject({ pk: z.string(), sk: z.string() }).nullable(),
    /** In the middle of a sheet or an office's period: how much there is of each part, and how much of it all is done. */
    within: z
      .strictObject({
        of: z.enum(['head', 'period']),
        unit: z.string(),
        period: z.string(),
        parts: z.array(z.int().nonnegative()),
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
