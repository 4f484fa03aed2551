/** Plan values: never mixed with what was reported. */
import * as z from 'zod';

export const targetsBody = z.strictObject({
  /** Of the targets the person looked at; 0: there were none. */
  version: z.int().nonnegative(),
  values: z
    .array(
      z.strictObject({
        /** See domain/figures/concept.ts. */
        concept: z.string().min(1).max(100),
        /** Id of a group of communes; null: all communes of the unit. */
        group: z.string().min(1).max(100).nullable().default(null),
        /** A canonical decimal. */
        value: z.string().regex(/^-?(0|[1-9]\d{0,17})(\.\d{0,8}[1-9])?$/),
      }),
    )
    .max(500),
});

export const targets = z.object({
  unit: z.string(),
  period: z.string(),
  /** 0: nobody has set any. */
  version: z.int(),
  by: z.string().nullable(),
  at: z.string().nullable(),
  values: z.array(
    z.object({ concept: z.string(), group: z.string().nullable(), value: z.string() }),
  ),
});
