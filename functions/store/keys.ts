/**
 * Where each record lies in the one table. Units come with their date ("05977@2004-08-31"), so that a code that
 * names another place since 2025 has keys of its own. Numbers are padded: the order of the texts is theirs.
 */
import type { ListName, ListPlace } from '#domain/lists/lists';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { ListRow, OutboxRow, SheetKey, TreeRow } from './records.ts';

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** Of an item as it lies in the table. */
export function keyOf({ pk, sk }: Readonly<Record<string, unknown>>): ItemKey {
  return { pk: String(pk), sk: String(sk) };
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

export const importKey = (importId: string): ItemKey => ({
  pk: join('IMPORT', importId),
  sk: 'STATE',
});

export const periodKey = (of: SheetKey): ItemKey => ({ pk: periodPartition(of), sk: 'STATE' });

export const periodAuditKey = (of: SheetKey, seq: number): ItemKey => ({
  pk: periodPartition(of),
  sk: join('AUDIT', numbered(seq)),
});

export const periodAuditOf = (of: SheetKey): ItemRange => ({
  pk: periodPartition(of),
  prefix: 'AUDIT#',
});

export const closingKey = (of: SheetKey, no: number): ItemKey => ({
  pk: closingPartition(of),
  sk: join('NO', numbered(no)),
});

export const closingsOf = (of: SheetKey): ItemRange => ({
  pk: closingPartition(of),
  prefix: 'NO#',
});

/** `pages` names the pages of one closing: two that are made at once do not write over one another's. */
export const closingPageKey = (of: SheetKey, pages: string, page: number): ItemKey => ({
  pk: closingPartition(of),
  sk: join('PAGE', pages, numbered(page)),
});

export const closingPagesOf = (of: SheetKey, pages: string): ItemRange => ({
  pk: closingPartition(of),
  prefix: `${join('PAGE', pages)}#`,
});

export const targetsKey = ({ unit, period }: SheetKey, version: number): ItemKey => ({
  pk: join('TARGET', unit, period),
  sk: join('VERSION', numbered(version)),
});

export const listRowKey = (
  { list, ...place }: Pick<ListRow, 'list' | keyof ListPlace>,
  id: string,
  version: number,
): ItemKey => ({ ...listOf(list, place), sk: join(id, numbered(version)) });

export const listOf = (list: ListName, { unit, period }: ListPlace) => ({
  pk: period === null ? join('LIST', list, unit) : join('LIST', list, unit, period),
});

export const packKey = (hash: string): ItemKey => ({ pk: join('PACK', hash), sk: 'DATA' });

export const packUseKey = (province: UnitKey): ItemKey => ({
  pk: join('PACKS', province),
  sk: 'IN-USE',
});

/** Ids come from the identity provider and may hold anything. */
export const deviceKey = (user: string, device: string): ItemKey => ({
  ...devicesOf(user),
  sk: join(encodeURIComponent(device)),
});

export const devicesOf = (user: string): ItemRange => ({
  pk: join('DEVICE', encodeURIComponent(user)),
});

function periodPartition({ unit, period }: SheetKey): string {
  return join('PERIOD', unit, period);
}

function closingPartition({ unit, period }: SheetKey): string {
  return join('CLOSING', unit, period);
}

function sheetPartition({ unit, period }: SheetKey): string {
  return join('SHEET', unit, period);
}

/** Throws RangeError for a part that is empty or holds the separator: it would name somebody else's item. */
function join(...parts: readonly string[]): string {
  const wrong = parts.find((part) => part === '' || part.includes('#'));
  if (wrong !== undefined) throw new RangeError(`Not part of a key: "${wrong}"`);
  return parts.join('#');
}

/** Whether anything that is counted (a revision, an audit entry, a closing) can have this number. */
export function isNumbered(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= HIGHEST;
}

function numbered(number: number): string {
  if (!isNumbered(number)) throw new RangeError(`Not a number that is counted to: ${number}`);
  return String(number).padStart(6, '0');
}
