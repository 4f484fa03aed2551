/**
 * Shapes that several records share, as they come back from the table. They say what kind of thing stands where and no
 * more: what was once accepted stays readable, also when the door (domain/sync/submission.ts) has become narrower.
 */
import * as z from 'zod';
import type { Content } from '#domain/sync/content';
import type { OpenConflict } from '#domain/sync/push';
import { STATUSES } from '#domain/workflow/status';

export const sheetKeyFields = { unit: z.string(), period: z.string() };

export const status = z.enum(STATUSES);

export const approval = z.strictObject({
  by: z.string(),
  at: z.string(),
  contentHash: z.string(),
  packHash: z.string(),
  engine: z.string(),
});

export const auditLink = z.strictObject({ seq: z.int(), hash: z.string() });

const entry = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('value'), value: z.string() }),
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('pending') }),
  z.strictObject({ state: z.literal('unread'), raw: z.string() }),
]);

const texts = z.record(z.string(), z.string());

export const content: z.ZodType<Content> = z.strictObject({
  entries: z.record(z.string(), entry),
  notes: texts,
  registers: z.record(
    z.string(),
    z.array(z.strictObject({ id: z.string().nullable(), fields: texts })),
  ),
});

const placedValue = z.union([entry, z.string()]).optional();

/** JSON has no undefined: a side where nothing stood is absent there, and present here. */
const conflict = z
  .strictObject({
    place: z.string(),
    kind: z.enum(['conflict', 'resent']),
    base: placedValue,
    mine: placedValue,
    theirs: placedValue,
  })
  .transform(({ place, kind, base, mine, theirs }): OpenConflict => ({
    place,
    kind,
    base,
    mine,
    theirs,
  }));

export const conflicts = z.array(conflict);
