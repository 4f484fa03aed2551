/** A figure of the store as lint compares with it: what POST /v1/figures answers, or what was exported so. */
import * as z from 'zod';
import { isDecimalText } from '#domain/values/decimal';

const figure = z.object({
  /** As in domain/figures/concept.ts. */
  concept: z.string(),
  unit: z.string().optional(),
  period: z.string().optional(),
  nature: z.enum(['actual', 'plan']).default('actual'),
  value: z.string().refine(isDecimalText, 'not a decimal'),
  decimals: z.int().nonnegative().optional(),
});

/** A figure without a value says why there is none; there is nothing to compare with then. */
const file = z.object({
  figures: z.array(z.union([figure, z.object({ concept: z.string() })])).max(5_000),
});

export type KnownFigure = Readonly<z.infer<typeof figure>>;

/** Throws ZodError where the data is no list of figures. */
export function parseKnownFigures(data: unknown): readonly KnownFigure[] {
  return file.parse(data).figures.filter((each): each is KnownFigure => 'value' in each);
}
