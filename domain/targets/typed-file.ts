/** What an office types in a file beside its sheets: figures that only its level knows, and targets, of all or of a group. */
import * as z from 'zod';
import { typedValueSchema, type TypedValue } from '#domain/figures/typed-value';
import type { TargetValue } from './target-value.ts';

export interface TypedFile {
  readonly typed: readonly TypedValue[];
  readonly groupTargets: readonly TargetValue[];
}

const row = typedValueSchema
  .extend({
    /** Id of a group of communes; absent: all of them. */
    group: z.string().min(1).max(100).optional(),
  })
  .refine(({ group, nature }) => group === undefined || nature === 'plan', { path: ['group'] });

/** Throws ZodError where a row is malformed, or gives what a group reported: that is counted, never typed. */
export function parseTypedFile(data: unknown): TypedFile {
  const rows = z.array(row).max(2_000).parse(data);
  return {
    typed: rows.flatMap(({ group, ...value }) => (group === undefined ? [value] : [])),
    groupTargets: rows.flatMap(({ group, concept, value }) =>
      group === undefined ? [] : [{ concept, group, value }],
    ),
  };
}
