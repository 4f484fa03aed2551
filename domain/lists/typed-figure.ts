/** A figure that only this level knows, as its office typed it; or that it does not know it yet. */
import * as z from 'zod';
import { typedValueSchema, type TypedValue } from '#domain/figures/typed-value';

const { value, qualifier, source } = typedValueSchema.shape;

export const typedFigureSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('value'), value, qualifier, source }),
  /** Chưa có số liệu: somebody looked, and there is none yet. */
  z.strictObject({ state: z.literal('pending'), source }),
]);

export type TypedFigure = Readonly<z.infer<typeof typedFigureSchema>>;

/** What a report reads: a figure that is not known yet is a gap. */
export function typedValues(
  rows: readonly (TypedFigure & { readonly id: string })[],
): readonly TypedValue[] {
  return rows.flatMap((row): TypedValue[] =>
    row.state === 'value'
      ? [
          {
            concept: row.id,
            nature: 'actual',
            value: row.value,
            ...(row.qualifier && { qualifier: row.qualifier }),
            ...(row.source !== undefined && { source: row.source }),
          },
        ]
      : [],
  );
}
