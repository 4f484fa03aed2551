/**
 * The audit chain of a sheet. Each entry's hash covers the entry and the hash before it, so that the last hash, which
 * stands in HEAD and in receipts, vouches for every line: none can be changed, dropped or put between unseen.
 */
import { hashOf } from '#domain/values/canonical';
import type { AuditEntry, Head, Receipt, SheetKey } from './records.ts';

type Link = Head['audit'];

/** What stands before the first entry. */
export const GENESIS: Link = { seq: 0, hash: '0'.repeat(64) };

export type AuditLine = Omit<AuditEntry, 'seq' | 'previous' | 'hash'>;

export type ChainCheck =
  | { readonly ok: true }
  /** The first entry that does not follow from those before it. */
  | { readonly ok: false; readonly brokenAt: number };

/**
 * What is kept after an act, and the line that tells of it: the line vouches for all that is kept, and that for the
 * whole chain.
 */
export function withLine<State extends SheetKey>(
  previous: Link,
  state: State,
  line: Omit<AuditLine, 'unit' | 'period'>,
): { readonly state: State & { readonly audit: Link }; readonly audit: AuditEntry } {
  const { unit, period } = state;
  const details = { ...line.details, state: hashOf(state) };
  const audit = auditEntry(previous, { ...line, unit, period, details });
  return { state: { ...state, audit: { seq: audit.seq, hash: audit.hash } }, audit };
}

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

/** Whether a head, or the state of a period, is what its last line vouches for; lines of old vouch for no state. */
export function isVouchedFor(
  { audit: _, ...state }: { readonly audit: Link },
  last: AuditEntry | undefined,
): boolean {
  const seal = last?.details['state'];
  return seal === undefined || seal === hashOf(state);
}

/** What the line of a push says of its receipt, all but the hash of the line itself. */
export function receiptSeal(receipt: Omit<Receipt, 'auditHash'> & { auditHash?: string }): string {
  const { auditHash: _, ...sealed } = receipt;
  return hashOf(sealed);
}
