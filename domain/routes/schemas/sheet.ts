/**
 * A sheet and its history, as they are read. What was once accepted stays readable when the door for submissions has
 * become narrower: these shapes say what kind of thing stands where and no more. Objects are open, so that a client
 * older than the server reads on.
 */
import * as z from 'zod';
import { STATUSES } from '#domain/workflow/status';

export const entry = z.discriminatedUnion('state', [
  z.object({ state: z.literal('value'), value: z.string() }),
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('pending') }),
  z.object({ state: z.literal('unread'), raw: z.string() }),
]);

const texts = z.record(z.string(), z.string());

export const content = z.object({
  entries: z.record(z.string(), entry),
  notes: texts,
  registers: z.record(z.string(), z.array(z.object({ id: z.string().nullable(), fields: texts }))),
});

/** An entry or a text; absent where nothing stood. */
const placed = z.union([entry, z.string()]).optional();

export const openConflict = z.object({
  place: z.string(),
  kind: z.enum(['conflict', 'resent']),
  base: placed,
  mine: placed,
  theirs: placed,
});

const sheetKey = { unit: z.string(), period: z.string() };

export const status = z.enum(STATUSES);

export const revisionLine = z.object({
  ...sheetKey,
  rev: z.int(),
  kind: z.enum(['head', 'side']),
  parents: z.array(z.int()),
  contentHash: z.string(),
  packHash: z.string(),
  submissionId: z.string(),
  copyId: z.string(),
  by: z.string(),
  /** Absent in what was kept before names were. */
  byName: z.string().optional(),
  at: z.string(),
  source: z.object({ kind: z.string(), name: z.string().optional() }),
  conflicts: z.array(openConflict),
});

export const receipt = z.object({
  ...sheetKey,
  submissionId: z.string(),
  rev: z.int(),
  status: z.enum(['accepted', 'unchanged', 'conflict', 'resent']),
  conflicts: z.array(openConflict),
  contentHash: z.string(),
  packHash: z.string(),
  changed: z.array(z.string()),
  by: z.string(),
  at: z.string(),
  auditHash: z.string(),
});

export const approval = z.object({
  by: z.string(),
  at: z.string(),
  contentHash: z.string(),
  packHash: z.string(),
  engine: z.string(),
});

const auditLink = z.object({ seq: z.int(), hash: z.string() });

export const head = z.object({
  ...sheetKey,
  rev: z.int(),
  lastRev: z.int(),
  contentHash: z.string(),
  packHash: z.string(),
  status,
  submittedBy: z.string().nullable(),
  receivedAt: z.string(),
  examined: approval.nullable(),
  appraised: approval.nullable(),
  openConflicts: z.array(z.int()),
  audit: auditLink,
  version: z.int(),
});

export const auditEntry = z.object({
  ...sheetKey,
  seq: z.int(),
  action: z.string(),
  by: z.string(),
  at: z.string(),
  details: z.record(z.string(), z.unknown()),
  previous: z.string(),
  hash: z.string(),
});

/** The chain as far as the head vouches for it. */
export const auditTrail = z.object({
  entries: z.array(auditEntry),
  end: auditLink,
  /** The first entry that does not follow from those before it; null: all of them do. */
  brokenAt: z.int().nullable(),
});

/** The first change of a row says since when it is there; what is unchanged from the period before keeps its date. */
export const registerHistory = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      /** As it was last called. */
      name: z.string(),
      changes: z.array(
        z.object({
          period: z.string(),
          rev: z.int(),
          by: z.string(),
          at: z.string(),
          /** As typed; null: the row was taken out. */
          status: z.string().nullable(),
        }),
      ),
    }),
  ),
});
