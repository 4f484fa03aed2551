// Reads test/cases/rules/<code>.json: what makes a rule speak and what leaves it silent, as changes to the clean
// sheet. A cell is written as it would be typed ("12", "KPS", "CCSL", "met"); null empties it; `raw` is what could
// not be read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { evaluate } from '#domain/evaluation/evaluate';
import { packSchema } from '#domain/packs/schema';
import { peerGroups } from '#domain/rules/peers';
import type { RuleContext } from '#domain/rules/rule';
import { STATE_CODES, type Entry } from '#domain/sheet/entry';
import {
  cleanSheet,
  contextOf,
  PERIOD_BEFORE,
  value,
  type Changes,
} from '../../support/clean-sheet.ts';

const FOLDER = join(import.meta.dirname, '../../cases/rules');

const cells = z.record(
  z.string(),
  z.union([z.string(), z.null(), z.strictObject({ raw: z.string() })]),
);
const changes = {
  entries: cells.optional(),
  notes: z.record(z.string(), z.string().nullable()).optional(),
  registers: z.record(z.string(), z.array(z.record(z.string(), z.string()))).optional(),
};

const scene = {
  /** What it shows, as the end of "it speaks where …". */
  when: z.string(),
  ...changes,
  /** The same commune a period before. Absent: nothing is known of it. */
  earlier: z.strictObject(changes).optional(),
  /** Other communes of the zone, which differ in one entry. */
  peers: z.strictObject({ address: z.string(), values: z.array(z.string()) }).optional(),
  /** Relations that no shipped pack has. */
  relations: packSchema.shape.relations.optional(),
  /** Codes of the findings that come along. */
  also: z.array(z.string()).default([]),
};

const expected = z.strictObject({
  at: z.string().optional(),
  indicator: z.string().optional(),
  params: z.record(z.string(), z.unknown()).default({}),
  correction: z.strictObject({ at: z.string(), to: z.string() }).optional(),
  /** In Vietnamese. */
  message: z.string(),
});

const caseFile = z.strictObject({
  fires: z.array(z.strictObject({ ...scene, expect: z.array(expected).min(1) })).min(1),
  quiet: z.array(z.strictObject(scene)).min(1),
});

export type RuleCases = z.infer<typeof caseFile>;
export type Scene = RuleCases['quiet'][number];

/** By code. Throws on a file that is no case file, so that none lies there unread. */
export function ruleCases(): ReadonlyMap<string, RuleCases> {
  return new Map(
    readdirSync(FOLDER).map((name) => [
      name.replace(/\.json$/, ''),
      caseFile.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))),
    ]),
  );
}

export function sceneContext(scene: Scene): RuleContext {
  const context = contextOf(cleanSheet(changesOf(scene)));
  const { pack, circumstances } = context;
  const { earlier, peers, relations } = scene;
  return {
    ...context,
    ...(relations && { pack: { ...pack, relations } }),
    ...(earlier && { earlier: earlierSheet(changesOf(earlier)) }),
    ...(peers && {
      peers: peerGroups(
        pack,
        peers.values.map((text) => ({
          zone: circumstances.zone!,
          evaluation: evaluate(
            pack,
            cleanSheet({ entries: { [peers.address]: entryOf(text) } }),
            circumstances,
          ),
        })),
      ).get(circumstances.zone!),
    }),
  };
}

function earlierSheet(changed: Changes) {
  const sheet = { ...cleanSheet(changed), period: PERIOD_BEFORE };
  return { sheet, evaluation: contextOf(sheet).evaluation };
}

export function changesOf({
  entries,
  notes,
  registers,
}: z.infer<z.ZodObject<typeof changes>>): Changes {
  return {
    entries: mapValues(entries ?? {}, entryOf),
    notes: notes ?? {},
    registers: mapValues(registers ?? {}, (rows) =>
      rows.map((fields, index) => ({ id: `r${index}`, fields })),
    ),
  };
}

function entryOf(cell: string | null | { readonly raw: string }): Entry | null {
  if (cell === null) return null;
  if (typeof cell === 'object') return { state: 'unread', raw: cell.raw };
  if (cell === STATE_CODES.none) return { state: 'none' };
  if (cell === STATE_CODES.pending) return { state: 'pending' };
  return value(cell);
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (item: T) => U) {
  return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, change(item)]));
}
