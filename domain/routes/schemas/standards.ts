/** Standards of a province: what is published, and what that changes. */
import * as z from 'zod';
import { overlaySchema } from '#domain/packs/schema';

export const publicationBody = z.strictObject({
  overlay: overlaySchema,
  /** Nothing is written: the reply says what would change. */
  dryRun: z.boolean(),
  /** Of the period, as `readPeriod` shows it. */
  version: z.int().nonnegative(),
});

const verdict = z.enum(['met', 'notMet', 'unknown']);

export const publication = z.object({
  dryRun: z.boolean(),
  /** The pack that judged, and the one that does now or would. */
  before: z.string(),
  packHash: z.string(),
  /** Of the period, as it is now. */
  version: z.int(),
  /** The first day of the first period that it judges. */
  from: z.string(),
  /** Open periods in which sheets are judged by it. */
  periods: z.array(z.string()),
  /** Sheets judged anew. */
  sheets: z.int(),
  /** What sets the packs apart: see domain/packs/diff.ts. */
  differences: z.array(z.looseObject({ kind: z.string() })),
  /** Communes with a verdict that comes out otherwise. */
  communes: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      period: z.string(),
      criteria: z.array(z.object({ id: z.int(), before: verdict, after: verdict })),
      indicators: z.array(z.object({ id: z.string(), before: verdict, after: verdict })),
      /** The approval that no longer holds; null where there was none. */
      voided: z.enum(['examined', 'appraised']).nullable(),
    }),
  ),
});
