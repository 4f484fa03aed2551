/** A step of a sheet. Each carries what belongs to it and nothing else: no verdict comes in with a submission. */
import * as z from 'zod';
import { head } from './sheet.ts';

const text = z.string().min(1).max(4_000);
const indicatorId = z.string().regex(/^\d{1,2}(\.\d{1,2})?$/);
const address = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/);

const verdicts = z.record(
  indicatorId,
  z.strictObject({ verdict: z.enum(['met', 'notMet']), reason: text.optional() }),
);

/** The head version the person looked at: nobody approves what they have not seen. */
const seen = { version: z.int().positive() };

/** Nothing is written: the reply says which figures would move. */
const dryRun = z.boolean().optional();

export const stepBody = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.enum(['submit', 'withdraw']),
    ...seen,
  }),
  z.strictObject({
    step: z.enum(['unexamine', 'unappraise']),
    ...seen,
    dryRun,
  }),
  z.strictObject({ step: z.literal('state'), ...seen, verdicts }),
  z.strictObject({
    step: z.enum(['examine', 'appraise']),
    ...seen,
    verdicts: verdicts.optional(),
  }),
  z.strictObject({
    step: z.literal('return'),
    ...seen,
    /** Why, by address; at least one. */
    reasons: z.record(address, text),
    verdicts: verdicts.optional(),
    dryRun,
  }),
]);

export const stepReply = z.object({
  /** As it stands; of a dry run as it stood. */
  head,
  /** Figures in which the sheet counted and no longer does. */
  moves: z.array(
    z.object({
      counted: z.enum(['examined', 'appraised']),
      moves: z.array(z.object({ concept: z.string(), by: z.string() })),
    }),
  ),
});
