/** What stands in the store, for those who may see it: audit chains and receipts. */
import { may, type User } from '#domain/access/roles';
import { Problem } from '#domain/problems';
import { GENESIS, verifyChain } from '../store/chain.ts';
import type { AuditEntry, Head, Receipt } from '../store/records.ts';
import { placeOf, type Place, type Services } from './context.ts';

export interface AuditTrail {
  readonly entries: readonly AuditEntry[];
  readonly end: Head['audit'];
  readonly brokenAt: number | null;
}

/** Of a commune that of its sheet; above it, what the office of the unit has done about the period. */
export async function auditTrail(
  { store }: Services,
  { unit, period }: Place,
): Promise<AuditTrail> {
  const key = { unit: unit.key, period: period.id };
  if (!unit.rural) {
    const state = await store.period(key);
    return trailTo(state?.audit ?? GENESIS, await store.periodAudit(key));
  }
  const head = await store.head(key);
  if (!head) throw new Problem('sheet.notFound', key);
  return trailTo(head.audit, await store.audit(key));
}

/** As far as the end vouches for it: what was written after the end was read is not looked at. */
function trailTo(end: Head['audit'], all: readonly AuditEntry[]): AuditTrail {
  const entries = all.filter(({ seq }) => seq <= end.seq);
  const check = verifyChain(entries, end);
  return { entries, end, brokenAt: check.ok ? null : check.brokenAt };
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
