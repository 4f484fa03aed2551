/** What became of a sheet under the pack in force: verdicts and findings. */
import * as z from 'zod';
import { SEVERITIES } from '#domain/rules/finding';
import { content, head, revisionLine } from './sheet.ts';

export const verdict = z.enum(['met', 'notMet', 'unknown']);
const stated = z.enum(['met', 'notMet']);

/** Why it is unknown, or met although nothing arises: see domain/evaluation/results.ts. */
const reason = z.string().nullable();

const higher = z.object({ verdict: stated, reason: z.string().nullable() }).nullable();

const indicator = z.object({
  id: z.string(),
  /** The one that counts: appraised before examined before computed. */
  verdict,
  computed: z.object({ verdict, reason }),
  own: stated.nullable(),
  examined: higher,
  appraised: higher,
});

export const finding = z.object({
  code: z.string(),
  severity: z.enum(SEVERITIES),
  /** In the language that was asked for. */
  message: z.string(),
  at: z.string().optional(),
  indicator: z.string().optional(),
  params: z.record(z.string(), z.unknown()),
  correction: z.object({ at: z.string(), to: z.string() }).optional(),
});

/**
 * Where the middle half of the communes of a zone lies, by "<indicator><part>": how many they are, lower quartile,
 * median, upper quartile, in percent or in the unit of the indicator.
 */
export const peersOfZone = z.object({
  zone: z.string(),
  ranges: z.record(z.string(), z.tuple([z.int(), z.string(), z.string(), z.string()])),
});

export const sheetView = z.object({
  head,
  revision: revisionLine,
  content,
  /** The pack that judged; the revision names the one it was filled in by. */
  packHash: z.string(),
  met: z.int(),
  unknown: z.int(),
  criteria: z.array(z.object({ no: z.int(), verdict, reason })),
  indicators: z.array(indicator),
  /** Null where the zone is not known or its communes are too few to compare with. */
  peers: peersOfZone.nullable().optional(),
  /** Indicators judged by another standard than the one the form showed when it was filled in. */
  standardsChanged: z.array(z.string()),
  findings: z.array(finding),
  /** Queries that the commune has explained. */
  settled: z.array(finding),
});
