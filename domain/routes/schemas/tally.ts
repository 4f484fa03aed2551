/** Consolidated: the rows of the communes, and what they add up to. */
import * as z from 'zod';
import { COUNTED } from './figure.ts';
import { verdict } from './judged.ts';
import { status } from './sheet.ts';

const range = z.tuple([z.int(), z.int()]);
const count = { count: z.int(), range };
const sums = z.record(z.string(), z.object({ value: z.string(), count: z.int() }));

export const tally = z.object({
  packHash: z.string(),
  expected: z.int(),
  reported: z.int(),
  /** Of a large unit only the first; how many there are is `expected - reported`. */
  missing: z.array(z.string()),
  sum: z.object(count),
  criteria: z.array(z.object({ no: z.int(), ...count })),
  bands: z.array(z.object({ label: z.string(), ...count })),
  resources: sums,
  statistics: sums,
  ratios: z.record(
    z.string(),
    z.object({ numerator: z.string(), denominator: z.string(), count: z.int() }),
  ),
});

/** All sheets, and the approved ones beside them. */
export const rollup = z.object({
  unit: z.string(),
  period: z.string(),
  all: tally,
  examined: tally,
  appraised: tally,
});

export const groupRollup = rollup.extend({
  /** Id of the group whose communes alone were counted; null: all of the unit. */
  group: z.string().nullable(),
});

const evidence = z.enum(['mechanical', 'E1', 'E2', 'E3']);

/** Sums alone: a commune that was merged inherits no verdict. */
export const carried = z.object({
  unit: z.string(),
  period: z.string(),
  counted: z.enum(COUNTED),
  /** Since when the units stand under which the sums are given. */
  tree: z.object({ validFrom: z.string(), basis: z.string() }),
  /** Communes of the period that are counted, and of them those whose sums are in it. */
  reported: z.int(),
  carried: z.int(),
  resources: sums,
  statistics: sums,
  units: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      /** The communes that it took whole. */
      from: z.array(z.object({ unit: z.string(), name: z.string() })),
      /** The weakest for any of the mergers: see domain/units/history.ts. */
      evidence,
      resources: sums,
      statistics: sums,
    }),
  ),
  /** Divided, or of no known successor: nobody knows which part built the road. */
  notCarried: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      into: z.array(z.object({ unit: z.string(), name: z.string() })),
    }),
  ),
});

const commune = { unit: z.string(), name: z.string(), parent: z.string() };

export const sheetList = z.object({
  unit: z.string(),
  period: z.string(),
  packHash: z.string(),
  expected: z.int(),
  reported: z.int(),
  /** Entries that a full sheet answers. */
  due: z.int(),
  sheets: z.array(
    z.object({
      ...commune,
      rev: z.int(),
      /** What whoever approves from this list names. */
      version: z.int(),
      status,
      /** Criteria met, and criteria that can still become either. */
      met: z.int(),
      unknown: z.int(),
      /** In the order of the pack's criteria. */
      verdicts: z.array(verdict),
      /** False: judged by a pack that is no longer in force, and not counted until it is judged again. */
      current: z.boolean(),
      openConflicts: z.int(),
      findings: z.object({ error: z.int(), query: z.int(), note: z.int() }),
      /** Entries answered, of the `due` that a full sheet answers. */
      answered: z.int(),
      /** Days after the day on which it was due; 0: in time. */
      daysLate: z.int(),
      receivedAt: z.string(),
    }),
  ),
  missing: z.array(z.object(commune)),
});

export const duties = z.object({
  unit: z.string(),
  period: z.string(),
  /** False: the days are common practice, which the province has not set. */
  confirmed: z.boolean(),
  /** Of every period in this one, the first that is due first. */
  duties: z.array(
    z.object({
      level: z.enum(['province', 'district', 'commune']),
      period: z.string(),
      due: z.string(),
    }),
  ),
  /** Entries that a full sheet answers. */
  due: z.int(),
  communes: z.array(
    z.object({
      ...commune,
      /** Null: nothing is owed for a period of this kind. */
      due: z.string().nullable(),
      receivedAt: z.string().nullable(),
      /** Of one that has sent nothing: as of today. */
      late: z.boolean(),
      days: z.int(),
      answered: z.int(),
    }),
  ),
});
