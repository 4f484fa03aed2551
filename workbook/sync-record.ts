/**
 * What a copy of the form knows of its dealings with the store, kept in the hidden sheet beside the envelope: the file
 * tells on every computer what still waits, what was received and what is in dispute.
 */
import * as z from 'zod';
import { head as headSchema, openConflict, receipt } from '#domain/routes/schemas/sheet';
import { peersOfZone } from '#domain/routes/schemas/judged';
import type { Reply } from '#domain/routes/client';
import { submissionSchema } from '#domain/sync/submission';
import type { Submission } from '#domain/sync/submission';
import type { RegisterRow } from '#domain/sheet/sheet';
import { joined, keysOf, longRows } from './envelope.ts';

const rows = z.array(
  z.object({ id: z.string().nullable(), fields: z.record(z.string(), z.string()) }),
);

const recordSchema = z.object({
  /** The registers of the base revision; the envelope holds its entries and notes. */
  baseRegisters: z.record(z.string(), rows).default({}),
  /** Sent whole and unchanged until its receipt is here, whatever is typed meanwhile. */
  waiting: z
    .object({
      submission: submissionSchema,
      since: z.string(),
      /** It may have reached the store: another must not take its place. */
      tried: z.boolean(),
      /** To be submitted to the district as soon as it is received. */
      submit: z.boolean(),
      /** What the sheet says by then is to follow it. */
      again: z.boolean(),
    })
    .nullable()
    .default(null),
  /** Newest first. */
  receipts: z.array(receipt.omit({ conflicts: true, changed: true })).default([]),
  conflict: z
    .object({ side: z.int(), own: z.boolean(), at: z.string(), places: z.array(openConflict) })
    .nullable()
    .default(null),
  /** Why the store did not take what was sent last; what was typed still stands in its cells. */
  refused: z.object({ message: z.string(), at: z.string() }).nullable().default(null),
  /** How the store's sheet stood when it was last seen. */
  head: headSchema.nullable().default(null),
  /** The communes of the same zone, as the store last told. */
  peers: peersOfZone.nullable().catch(null),
});

type Parsed = z.infer<typeof recordSchema>;

export type KeptReceipt = Omit<Reply<'pushRevision'>, 'conflicts' | 'changed'>;

export type OpenConflict = Reply<'pushRevision'>['conflicts'][number];

/** Places that a side revision of the store and its head say differently. */
export interface Dispute {
  readonly side: number;
  /** Sent from this copy: what stands in its cells is one of the sides. */
  readonly own: boolean;
  readonly at: string;
  readonly places: readonly OpenConflict[];
}

export interface Waiting extends Readonly<Omit<NonNullable<Parsed['waiting']>, 'submission'>> {
  readonly submission: Submission;
}

export interface SyncRecord extends Readonly<
  Omit<Parsed, 'waiting' | 'baseRegisters' | 'receipts' | 'conflict' | 'head' | 'peers'>
> {
  readonly receipts: readonly KeptReceipt[];
  readonly conflict: Dispute | null;
  readonly head: Reply<'readSheet'>['head'] | null;
  readonly peers: NonNullable<Reply<'readSheet'>['peers']> | null;
  readonly baseRegisters: Readonly<Record<string, readonly RegisterRow[]>>;
  readonly waiting: Waiting | null;
}

/** So many receipts are kept in the file; the store keeps them all. */
const RECEIPTS = 20;

export const NO_RECORD: SyncRecord = recordSchema.parse({});

export function syncRows(record: SyncRecord): [string, string][] {
  return longRows('sync', { ...record, receipts: record.receipts.slice(0, RECEIPTS) });
}

/** Of a file that was never sent by the add-in, and of one whose record is spoiled: nothing is known. */
export function parseSyncRecord(hidden: readonly (readonly unknown[])[]): SyncRecord {
  const parsed = recordSchema.safeParse(joined(keysOf(hidden), 'sync') ?? {});
  return parsed.success ? parsed.data : NO_RECORD;
}
