/** Closed figures and periods. */
import * as z from 'zod';
import { approval, status } from './sheet.ts';
import { rollup, tally } from './tally.ts';

export const period = z.object({
  /** The province that keeps it. */
  province: z.string(),
  period: z.string(),
  /** Takes no sheets and no steps, and keeps its pack. */
  closed: z.boolean(),
  packHash: z.string(),
  /** What a move of it names; 0: nobody has moved it yet. */
  version: z.int(),
});

const line = {
  unit: z.string(),
  period: z.string(),
  no: z.int(),
  by: z.string(),
  at: z.string(),
  note: z.string(),
  packHash: z.string(),
  engine: z.string(),
};

/** In a list: how many communes owed a sheet, had sent one, were approved. */
export const closingLine = z.object({
  ...line,
  expected: z.int(),
  reported: z.int(),
  examined: z.int(),
  appraised: z.int(),
});

const verdict = z.enum(['met', 'notMet', 'unknown']);

const closedSheet = z.object({
  unit: z.string(),
  name: z.string(),
  parent: z.string(),
  rev: z.int(),
  contentHash: z.string(),
  status,
  examined: approval.nullable(),
  appraised: approval.nullable(),
  /** In the order of the criteria of the pack. */
  verdicts: z.array(verdict),
});

/** Kept whole: what a report is printed from. */
export const closing = z.object({
  ...line,
  all: tally,
  examined: tally,
  appraised: tally,
  /** The level below, where it is not yet the communes. */
  below: z.array(rollup),
  sheets: z.array(closedSheet),
});

const stood = z
  .object({
    rev: z.int(),
    contentHash: z.string(),
    status,
    /** In the order of the criteria. */
    verdicts: z.array(verdict),
  })
  .nullable();

export const changes = z.object({
  unit: z.string(),
  period: z.string(),
  no: z.int(),
  /**
   * late: came after the closing; changed: says something else; judged: says the same, judged by other standards;
   * status: approved or no longer; gone.
   */
  changes: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      kind: z.enum(['late', 'changed', 'judged', 'status', 'gone']),
      before: stood,
      now: stood,
    }),
  ),
});
