/**
 * Every kind of item there is, for who takes them as they lie in the table (export, import). A new kind of item is a
 * line here, or one of `LEFT_OUT`; a test holds both against keys.ts.
 */
import { auditEntryOf } from './items/audit-item.ts';
import { closingHeadOf, closingPageOf } from './items/closing-items.ts';
import { deviceOf } from './items/device-item.ts';
import { headOf } from './items/head-item.ts';
import type { StoredItem } from './items/item.ts';
import { listRowOf } from './items/list-item.ts';
import { packOf, packUseOf } from './items/pack-items.ts';
import { periodOf } from './items/period-item.ts';
import { receiptOf } from './items/receipt-item.ts';
import { revisionOf } from './items/revision-item.ts';
import { rollupOf } from './items/rollup-item.ts';
import { targetsOf } from './items/targets-item.ts';
import { treeRowOf } from './items/tree-item.ts';
import type { ItemKey } from './keys.ts';

export interface Kind {
  /** The first word of its partition, and what its sort key begins with. */
  readonly pk: string;
  readonly sk?: string;
  /** Throws CorruptItemError for what is no item of this kind. */
  readonly read: (item: StoredItem) => unknown;
  /**
   * `alone`: it says something by itself, and is exported as it is found. `head`: so is the head of a sheet, and
   * `period`: what an office has done, each with what it vouches for (`with`).
   */
  readonly found: 'alone' | 'head' | 'period' | 'with';
  /** Of what is found: when. What is named comes after what names it, and is therefore there. */
  readonly stage?: 0 | 1 | 2;
}

export const KINDS = {
  period: { pk: 'PERIOD', sk: 'STATE', read: periodOf, found: 'period', stage: 0 },
  periodAudit: { pk: 'PERIOD', sk: 'AUDIT#', read: auditEntryOf, found: 'with' },
  closing: { pk: 'CLOSING', sk: 'NO#', read: closingHeadOf, found: 'with' },
  closingPage: { pk: 'CLOSING', sk: 'PAGE#', read: closingPageOf, found: 'with' },
  targets: { pk: 'TARGET', read: targetsOf, found: 'with' },
  head: { pk: 'SHEET', sk: 'HEAD', read: headOf, found: 'head', stage: 1 },
  treeRow: { pk: 'TREE', read: treeRowOf, found: 'with' },
  audit: { pk: 'SHEET', sk: 'AUDIT#', read: auditEntryOf, found: 'with' },
  receipt: { pk: 'SUBMISSION', read: receiptOf, found: 'with' },
  revision: { pk: 'SHEET', sk: 'REV#', read: revisionOf, found: 'with' },
  rollup: { pk: 'ROLLUP', read: rollupOf, found: 'alone', stage: 1 },
  listRow: { pk: 'LIST', read: listRowOf, found: 'alone', stage: 1 },
  packUse: { pk: 'PACKS', read: packUseOf, found: 'alone', stage: 1 },
  device: { pk: 'DEVICE', read: deviceOf, found: 'alone', stage: 1 },
  pack: { pk: 'PACK', read: packOf, found: 'alone', stage: 2 },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;

/** Partitions that are no content: what is due is due anew in another store, and an import is of one store only. */
export const LEFT_OUT: readonly string[] = ['OUTBOX', 'IMPORT'];

const ALL = Object.entries(KINDS) as readonly (readonly [KindName, Kind])[];

/** Null for a key of no kind. */
export function kindOf({ pk, sk }: ItemKey): KindName | null {
  const kind = ALL.find(([, at]) => pk.startsWith(`${at.pk}#`) && sk.startsWith(at.sk ?? ''));
  return kind?.[0] ?? null;
}

/** Of these, one stage after the other, an export finds all others. */
export const ENTRY_STAGES: readonly (readonly Kind[])[] = [0, 1, 2].map((stage) =>
  ALL.map(([, kind]) => kind).filter((kind) => kind.stage === stage),
);
