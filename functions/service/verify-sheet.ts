/** Holds one sheet against itself: its head, revisions, audit chain, receipts, and the row under its parent. */
import type { Pack } from '#domain/packs/schema';
import { contentHash } from '#domain/sheet/content-hash';
import { hashOf } from '#domain/values/canonical';
import { isVouchedFor, receiptSeal, verifyChain } from '../store/chain.ts';
import type { AuditEntry, Head, Receipt, Revision, SheetKey, TreeRow } from '../store/records.ts';
import { approvalSeal, sealOf } from './approval.ts';
import type { Place, Services } from './context.ts';
import { Differences, type Difference } from './difference.ts';
import { treeRow } from './tree-row.ts';

export interface SheetVerification {
  /** As it has to be; null where there is no sheet. */
  readonly row: TreeRow | null;
  readonly revisions: number;
  readonly differences: readonly Difference[];
}

export async function verifySheet(
  { store }: Services,
  pack: Pack,
  place: Place,
  storedRow: TreeRow | undefined,
): Promise<SheetVerification> {
  const key: SheetKey = { unit: place.unit.key, period: place.period.id };
  const [head, lines, audit] = await Promise.all([
    store.head(key),
    store.revisions(key),
    store.audit(key),
  ]);
  const found = new Differences(key);
  if (!head) {
    if (lines.length + audit.length > 0) found.add('head.missing', {});
    if (storedRow) found.add('row.stray', {});
    return { row: null, revisions: 0, differences: found.all };
  }
  const revisions = await Promise.all(
    Array.from({ length: head.lastRev }, (_, index) => store.revision(key, index + 1)),
  );
  const asWritten = revisions.map((revision) =>
    revision && isAsWritten(revision, audit) ? revision : null,
  );
  checkRevisions(found, head, revisions, asWritten);
  await checkChain(found, head, audit, (id) => store.receipt(id));
  const current = asWritten[head.rev - 1];
  // What somebody has changed may be no sheet at all: nothing can be computed from it.
  if (!current) return { row: null, revisions: lines.length, differences: found.all };
  const row = treeRow(pack, place, head, current.content);
  if (!storedRow) found.add('row.missing', {});
  else if (hashOf(row) !== hashOf(storedRow)) found.add('row.differs', {});
  return { row, revisions: lines.length, differences: found.all };
}

function checkRevisions(
  found: Differences,
  head: Head,
  revisions: readonly (Revision | null)[],
  asWritten: readonly (Revision | null)[],
): void {
  for (const [index, revision] of revisions.entries()) {
    const rev = index + 1;
    if (!revision) found.add('revision.missing', { rev });
    else if (!asWritten[index]) found.add('revision.changed', { rev });
  }
  const last = revisions.filter((revision) => revision?.kind === 'head').at(-1);
  if (last && last.rev !== head.rev) {
    found.add('head.wrongRevision', { rev: head.rev, expected: last.rev });
  }
  if (last && last.contentHash !== head.contentHash) {
    found.add('head.wrongContent', { rev: head.rev });
  }
  for (const rev of head.openConflicts) {
    if (revisions[rev - 1]?.kind !== 'side') found.add('head.wrongConflicts', { rev });
  }
}

/** A chain that is broken vouches for nothing. */
async function checkChain(
  found: Differences,
  head: Head,
  audit: readonly AuditEntry[],
  receiptOf: Services['store']['receipt'],
): Promise<void> {
  const chain = verifyChain(audit, head.audit);
  if (!chain.ok) {
    found.add('audit.broken', { seq: chain.brokenAt });
    return;
  }
  checkApprovals(found, head, audit);
  if (!isVouchedFor(head, audit.at(-1))) found.add('head.changed', {});
  await checkReceipts(found, audit, receiptOf);
}

/** Of a chain that is whole, the last word about each approval. */
function checkApprovals(found: Differences, head: Head, audit: readonly AuditEntry[]): void {
  for (const level of ['examined', 'appraised'] as const) {
    if (sealOf(head[level]) !== approvalSeal(level, audit)) {
      found.add('approval.changed', { level });
    }
  }
}

/** All of a revision, not what was typed alone: the line that wrote it has its hash. */
function isAsWritten(revision: Revision, audit: readonly AuditEntry[]): boolean {
  const { rev, contentHash: kept, content } = revision;
  const written = audit.find(({ details }) => details['rev'] === rev && 'revision' in details);
  return (
    kept === contentHash({ ...content, ...revision }) &&
    (!written || written.details['revision'] === hashOf(revision))
  );
}

/** The line of a push names its submission, and the receipt of that one names the line. */
async function checkReceipts(
  found: Differences,
  audit: readonly AuditEntry[],
  receiptOf: Services['store']['receipt'],
): Promise<void> {
  for (const { seq, hash, details } of audit) {
    const { submissionId, rev } = details;
    if (typeof submissionId !== 'string') continue;
    const receipt = await receiptOf(submissionId);
    if (!receipt) found.add('receipt.missing', { seq });
    else if (receipt.auditHash !== hash || receipt.rev !== rev || !isSealed(receipt, details)) {
      found.add('receipt.changed', { seq });
    }
  }
}

/** Lines written before receipts were sealed say nothing of what else stands in them. */
function isSealed(receipt: Receipt, details: AuditEntry['details']): boolean {
  return !('receipt' in details) || details['receipt'] === receiptSeal(receipt);
}
