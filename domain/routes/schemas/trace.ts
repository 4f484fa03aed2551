/** What stands behind a figure: communes, and of one of them the entries. */
import * as z from 'zod';
import { figure } from './figure.ts';
import { approval, entry, status } from './sheet.ts';

export const trace = z.object({
  figure,
  /** In the order of the units. */
  communes: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      parent: z.string(),
      /** Null while it has not reported. */
      rev: z.int().nullable(),
      status: status.nullable(),
      /** Whether the figure counts it. */
      counts: z.boolean(),
      /** What it adds, a canonical decimal; null where it gave nothing. */
      value: z.string().nullable(),
      /** Of a ratio. */
      denominator: z.string().optional(),
      /** Numbers of the criteria it meets, of a count of criteria. */
      met: z.array(z.int()).optional(),
      /** Of one criterion. */
      verdict: z.enum(['met', 'notMet', 'unknown']).optional(),
    }),
  ),
  /** More of them are asked for with `after`; null: these were the last. */
  next: z.string().nullable(),
  /** Of a commune: its sheet. */
  sheet: z
    .object({
      rev: z.int(),
      status,
      contentHash: z.string(),
      examined: approval.nullable(),
      appraised: approval.nullable(),
      by: z.string(),
      at: z.string(),
      entries: z.array(
        z.object({
          address: z.string(),
          /** The defined name of its cell in the form. */
          cell: z.string(),
          /** Null: the cell is empty. */
          entry: entry.nullable(),
        }),
      ),
    })
    .nullable(),
});
