/**
 * What one change writes, item by item, each with the condition under which it may be written. Only the sheet's own
 * items and its own rows: two communes never meet in a transaction.
 */
import { auditItem } from './items/audit-item.ts';
import { headItem } from './items/head-item.ts';
import type { Item } from './items/item.ts';
import { outboxItem } from './items/outbox-item.ts';
import { receiptItem } from './items/receipt-item.ts';
import { largestRegister, revisionItem } from './items/revision-item.ts';
import { treeItem } from './items/tree-item.ts';
import { requireFits } from './limits.ts';
import type { GuardedKind, SheetChange, StoredKind } from './store.ts';

/** What must be true of the stored item: there is none, or it has this version. */
export type Condition = 'absent' | { readonly version: number };

interface Guarded {
  readonly what: GuardedKind;
  readonly condition: Condition;
}

interface Unguarded {
  readonly what: Exclude<StoredKind, GuardedKind>;
  readonly condition?: undefined;
}

export type Write = { readonly item: Item } & (Guarded | Unguarded);

/** Versions count from 1. */
export function versionBefore(version: number): Condition {
  return version === 1 ? 'absent' : { version: version - 1 };
}

/**
 * The receipt first: where several conditions fail, "this has been handed in already" says more than "somebody wrote
 * meanwhile". Throws TooLargeError, and RangeError for a change that is not of one piece.
 */
export function writesOf(change: SheetChange): readonly Write[] {
  requireOnePiece(change);
  const { head, revision, receipt, audit, treeRow, outbox } = change;
  const writes: Write[] = [];
  if (receipt) writes.push({ what: 'receipt', item: receiptItem(receipt), condition: 'absent' });
  writes.push({ what: 'head', item: headItem(head), condition: versionBefore(head.version) });
  if (revision) {
    writes.push({ what: 'revision', item: revisionItem(revision), condition: 'absent' });
  }
  writes.push(
    { what: 'audit', item: auditItem(audit), condition: 'absent' },
    { what: 'treeRow', item: treeItem(treeRow) },
    { what: 'outbox', item: outboxItem(outbox) },
  );
  for (const { what, item } of writes) {
    requireFits(what, item, () => revision && largestRegister(revision.content));
  }
  return writes;
}

/** A change that mixes two sheets, or whose parts name different states, would pass every condition of the table. */
function requireOnePiece({ head, revision, receipt, audit, treeRow, outbox }: SheetChange): void {
  const ofOneSheet = [revision, receipt, audit, treeRow, treeRow.summary, outbox].every(
    (part) => !part || (part.unit === head.unit && part.period === head.period),
  );
  const endsTheChain = head.audit.seq === audit.seq && head.audit.hash === audit.hash;
  const countsTheRevision = !revision || revision.rev === head.lastRev;
  const provesTheAudit = !receipt || receipt.auditHash === audit.hash;
  const makesItDue = outbox.version === head.version && outbox.parent === treeRow.parent;
  const ofOnePiece =
    ofOneSheet && endsTheChain && countsTheRevision && provesTheAudit && makesItDue;
  if (!ofOnePiece) throw new RangeError(`A change of ${head.unit} is not of one piece`);
}
