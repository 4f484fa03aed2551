/** Figures by the thousand. Each says what it is, or why there is none. */
import * as z from 'zod';
import { unitKey, periodId } from './names.ts';
import { problem } from './problem.ts';

/** Which sheets are counted. */
export const COUNTED = ['all', 'examined', 'appraised'] as const;

export type Counted = (typeof COUNTED)[number];

export const counted = z.enum(COUNTED);

export const figuresBody = z.strictObject({
  figures: z
    .array(
      z.strictObject({
        /** See domain/figures/concept.ts. */
        concept: z.string().min(1).max(100),
        unit: unitKey,
        period: periodId,
        counted: counted.default('all'),
        /** What was reported, or what was planned: never mixed. */
        nature: z.enum(['actual', 'plan']).default('actual'),
        /** Id of a group of communes; null: all of them. */
        group: z.string().min(1).max(100).nullable().default(null),
      }),
    )
    .min(1)
    .max(1_000),
});

const asked = {
  concept: z.string(),
  unit: z.string(),
  period: z.string(),
  counted,
  group: z.string().nullable(),
};

export const figure = z.object({
  ...asked,
  nature: z.literal('actual'),
  /** A canonical decimal. */
  value: z.string(),
  /** To how many decimals it was rounded; absent: it is exact. */
  decimals: z.int().optional(),
  /** What it can still become while communes are missing or verdicts unknown; absent where nothing bounds it. */
  range: z.tuple([z.string(), z.string()]).optional(),
  /** Unit of measure, as people write it: "xã", "tiêu chí/xã", "triệu đồng", "%". */
  measure: z.string(),
  expected: z.int(),
  reported: z.int(),
  /** Communes that gave what it is made from, where not all that reported need have. */
  given: z.int().optional(),
  packHash: z.string(),
  /** Judged by standards invented for demonstration. */
  example: z.boolean(),
});

const target = z.object({
  concept: z.string(),
  unit: z.string(),
  period: z.string(),
  nature: z.literal('plan'),
  group: z.string().nullable(),
  value: z.string(),
  measure: z.string(),
  /** Of the targets it stands in: see readTargets. */
  version: z.int(),
  by: z.string(),
  at: z.string(),
  packHash: z.string(),
  example: z.boolean(),
});

const noFigure = z.object({ ...asked, nature: z.enum(['actual', 'plan']), problem });

/** In the order in which they were asked for. */
export const figuresReply = z.object({ figures: z.array(z.union([figure, target, noFigure])) });
