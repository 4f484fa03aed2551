/**
 * Where each record lies in the one table. Units come with their date ("05977@2004-08-31"), so that a code that
 * names another place since 2025 has keys of its own. Numbers are padded: the order of the texts is theirs.
 */
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { OutboxRow, SheetKey, TreeRow } from './records.ts';

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** A partition, or the items of it whose sort key begins with `prefix`. */
export interface ItemRange {
  readonly pk: string;
  readonly prefix?: string;
}

const HIGHEST = 999_999;

export const headKey = (sheet: SheetKey): ItemKey => ({ pk: sheetPartition(sheet), sk: 'HEAD' });

export const revisionKey = (sheet: SheetKey, rev: number): ItemKey => ({
  pk: sheetPartition(sheet),
  sk: join('REV', numbered(rev)),
});

export const revisionsOf = (sheet: SheetKey): ItemRange => ({
  pk: sheetPartition(sheet),
  prefix: 'REV#',
});

export const auditKey = (sheet: SheetKey, seq: number): ItemKey => ({
  pk: sheetPartition(sheet),
  sk: join('AUDIT', numbered(seq)),
});

export const auditOf = (sheet: SheetKey): ItemRange => ({
  pk: sheetPartition(sheet),
  prefix: 'AUDIT#',
});

export const receiptKey = (submissionId: string): ItemKey => ({
  pk: join('SUBMISSION', submissionId),
  sk: 'RECEIPT',
});

export const treeKey = ({ parent, period, unit }: Pick<TreeRow, 'parent' | keyof SheetKey>) => ({
  ...childrenOf(parent, period),
  sk: join(unit),
});

export const childrenOf = (parent: UnitKey, period: PeriodId): ItemRange => ({
  pk: join('TREE', parent, period),
});

export const rollupKey = ({ unit, period }: SheetKey): ItemKey => ({
  pk: join('ROLLUP', unit, period),
  sk: 'TALLY',
});

export const outboxKey = ({ parent, period, unit }: Omit<OutboxRow, 'version'>): ItemKey => ({
  ...outboxOf(parent),
  sk: join(period, unit),
});

export const outboxOf = (parent: UnitKey): ItemRange => ({ pk: join('OUTBOX', parent) });

export const isOutboxKey = (pk: string): boolean => pk.startsWith('OUTBOX#');

function sheetPartition({ unit, period }: SheetKey): string {
  return join('SHEET', unit, period);
}

/** Throws RangeError for a part that is empty or holds the separator: it would name somebody else's item. */
function join(...parts: readonly string[]): string {
  const wrong = parts.find((part) => part === '' || part.includes('#'));
  if (wrong !== undefined) throw new RangeError(`Not part of a key: "${wrong}"`);
  return parts.join('#');
}

/** Whether a revision or an audit entry can have this number. */
export function isNumbered(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= HIGHEST;
}

function numbered(number: number): string {
  if (!isNumbered(number))
    throw new RangeError(`Not a number of a revision or an audit entry: ${number}`);
  return String(number).padStart(6, '0');
}
