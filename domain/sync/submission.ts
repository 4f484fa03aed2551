/** What a sender hands in. Its id is the hash of everything it says: sent again, it is the same submission. */
import * as z from 'zod';
import { hashOf } from '#domain/values/canonical';
import type { Content } from './content.ts';

const short = z.string().min(1).max(200);
/** Longer than any explanation should be, shorter than what would crowd out a sheet. */
const text = z.string().max(4_000);
const address = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/);

const entrySchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('value'),
    value: z.string().regex(/^(-?\d{1,40}(\.\d{1,40})?|met|notMet)$/),
  }),
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('pending') }),
  z.strictObject({ state: z.literal('unread'), raw: text }),
]);

const rowSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[^\s.]([^\n]{0,78}[^\s.])?$/)
    .nullable(),
  fields: z.record(z.string().regex(/^[A-Za-z]{1,40}$/), text),
});

export const contentSchema = z.strictObject({
  entries: z.record(address, entrySchema),
  notes: z.record(address, text),
  registers: z.record(z.string().regex(/^[A-Za-z]{1,40}$/), z.array(rowSchema).max(3_000)),
});

export const submissionSchema = z.strictObject({
  submissionId: z.string().regex(/^[0-9a-f]{64}$/),
  unit: z.string().regex(/^\d{2,5}@\d{4}-\d{2}-\d{2}$/),
  period: z.string().regex(/^\d{4}(S[12]|Q[1-4]|0[1-9]|1[0-2])?$/),
  packHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The revision of the store that the sender's copy last equalled; null for a file that never did. */
  baseRev: z.int().positive().nullable(),
  copyId: short,
  ...contentSchema.shape,
  /** Addresses the sender's file has no cell for: they are not empty, they are not there. */
  unseen: z.array(address).max(2_000),
  /** A settlement of a conflict names the side revision it settles. */
  settles: z.int().positive().nullable(),
  /** How it came: not part of the id, since the same sheet may be sent by two ways. */
  source: z.strictObject({
    kind: z.enum(['addin', 'file', 'import', 'example']),
    name: short.optional(),
  }),
});

export type Submission = Readonly<Omit<z.infer<typeof submissionSchema>, keyof Content>> & Content;

export function submissionId(submission: Omit<Submission, 'submissionId' | 'source'>): string {
  const { unit, period, packHash, baseRev, copyId, entries, notes, registers, unseen, settles } =
    submission;
  return hashOf({
    unit,
    period,
    packHash,
    baseRev,
    copyId,
    entries,
    notes,
    registers,
    unseen: [...unseen].sort(),
    settles,
  });
}

export function contentOf({ entries, notes, registers }: Content): Content {
  return { entries, notes, registers };
}
