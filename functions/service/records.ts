/** What stands in the store, for those who may see it: audit chains and receipts. */
import { may, type User } from '#domain/access/roles';
import { Problem } from '#domain/problems';
import { verifyChain } from '../store/chain.ts';
import type { AuditEntry, Head, Receipt } from '../store/records.ts';
import { placeOf, type Place, type Services } from './context.ts';

export interface AuditTrail {
  readonly entries: readonly AuditEntry[];
  readonly end: Head['audit'];
  readonly brokenAt: number | null;
}

/** As far as the head vouches for it: what was written after the head was read is not looked at. */
export async function auditTrail(
  { store }: Services,
  { unit, period }: Place,
): Promise<AuditTrail> {
  const key = { unit: unit.key, period: period.id };
  const head = await store.head(key);
  if (!head) throw new Problem('sheet.notFound', key);
  const entries = (await store.audit(key)).filter(({ seq }) => seq <= head.audit.seq);
  const check = verifyChain(entries, head.audit);
  return { entries, end: head.audit, brokenAt: check.ok ? null : check.brokenAt };
}

/** Somebody else's receipt is answered like one that there is not: nobody learns who has sent what. */
export async function readReceipt(
  { store }: Services,
  user: User,
  submissionId: string,
): Promise<Receipt> {
  const receipt = await store.receipt(submissionId);
  if (!receipt) throw new Problem('receipt.notFound', {});
  const { unit, tree } = placeOf(receipt.unit, receipt.period);
  if (!may(user, 'sheet.read', { unit: unit.key, tree })) throw new Problem('receipt.notFound', {});
  return receipt;
}
