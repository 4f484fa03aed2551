/**
 * Every kind of item there is, for who takes them as they lie in the table (export, import). A new kind of item is a
 * line here, or one of `LEFT_OUT`; a test holds both against keys.ts.
 */
import { auditEntryOf } from './items/audit-item.ts';
import { headOf } from './items/head-item.ts';
import type { StoredItem } from './items/item.ts';
import { receiptOf } from './items/receipt-item.ts';
import { revisionOf } from './items/revision-item.ts';
import { rollupOf } from './items/rollup-item.ts';
import { treeRowOf } from './items/tree-item.ts';
import type { ItemKey } from './keys.ts';

interface Kind {
  /** The first word of its partition, and what its sort key begins with. */
  readonly pk: string;
  readonly sk?: string;
  /** Throws CorruptItemError for what is no item of this kind. */
  readonly read: (item: StoredItem) => unknown;
  /**
   * `alone`: it says something by itself, and is exported as it is found. `head`: so is the head of a sheet, and with
   * it what it vouches for (`sheet`).
   */
  readonly found: 'alone' | 'head' | 'sheet';
}

export const KINDS = {
  head: { pk: 'SHEET', sk: 'HEAD', read: headOf, found: 'head' },
  treeRow: { pk: 'TREE', read: treeRowOf, found: 'sheet' },
  audit: { pk: 'SHEET', sk: 'AUDIT#', read: auditEntryOf, found: 'sheet' },
  receipt: { pk: 'SUBMISSION', read: receiptOf, found: 'sheet' },
  revision: { pk: 'SHEET', sk: 'REV#', read: revisionOf, found: 'sheet' },
  rollup: { pk: 'ROLLUP', read: rollupOf, found: 'alone' },
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

/** Of these an export finds all others. */
export const ENTRY_KINDS: readonly Kind[] = ALL.map(([, kind]) => kind).filter(
  ({ found }) => found !== 'sheet',
);
