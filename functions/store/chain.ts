/**
 * The audit chain of a sheet. Each entry's hash covers the entry and the hash before it, so that the last hash, which
 * stands in HEAD and in receipts, vouches for every line: none can be changed, dropped or put between unseen.
 */
import { hashOf } from '#domain/values/canonical';
import type { AuditEntry, Head, Receipt } from './records.ts';

type Link = Head['audit'];

/** What stands before the first entry. */
export const GENESIS: Link = { seq: 0, hash: '0'.repeat(64) };

export type AuditLine = Omit<AuditEntry, 'seq' | 'previous' | 'hash'>;

export type ChainCheck =
  | { readonly ok: true }
  /** The first entry that does not follow from those before it. */
  | { readonly ok: false; readonly brokenAt: number };

export function auditEntry(previous: Link, line: AuditLine): AuditEntry {
  const entry = { ...line, seq: previous.seq + 1, previous: previous.hash };
  return { ...entry, hash: hashOf(entry) };
}

/**
 * Entries from the first on, in order. `end` is what the chain should end in, as HEAD says: without it, entries cut
 * off the end are not noticed.
 */
export function verifyChain(entries: readonly AuditEntry[], end?: Link): ChainCheck {
  let previous = GENESIS;
  for (const { hash, ...entry } of entries) {
    const follows = entry.seq === previous.seq + 1 && entry.previous === previous.hash;
    const unchanged = hash === hashOf(entry);
    if (!follows || !unchanged) return { ok: false, brokenAt: previous.seq + 1 };
    previous = { seq: entry.seq, hash };
  }
  const endsThere = !end || (end.hash === previous.hash && end.seq === previous.seq);
  if (!endsThere) return { ok: false, brokenAt: previous.seq + 1 };
  return { ok: true };
}

/** What the line of a push says of its receipt, all but the hash of the line itself. */
export function receiptSeal(receipt: Omit<Receipt, 'auditHash'> & { auditHash?: string }): string {
  const { auditHash: _, ...sealed } = receipt;
  return hashOf(sealed);
}
