/** Approvals of a sheet: which step gives one and which take it away, and what its chain must say of it. */
import type { HigherLevel } from '#domain/sheet/addresses';
import { hashOf } from '#domain/values/canonical';
import type { Step } from '#domain/workflow/status';
import type { Approval } from '#domain/workflow/approval';
import type { AuditEntry } from '../store/records.ts';

const GIVES: Readonly<Record<HigherLevel, Step>> = { examined: 'examine', appraised: 'appraise' };

const TAKES: Readonly<Record<HigherLevel, readonly Step[]>> = {
  examined: ['unexamine', 'return', 'withdraw'],
  appraised: ['unappraise', 'return'],
};

export function approvalAfter(
  step: Step,
  level: HigherLevel,
  before: Approval | null,
  approval: Approval,
): Approval | null {
  if (step === GIVES[level]) return approval;
  return TAKES[level].includes(step) ? null : before;
}

/** The hash of the approval that stands after these lines; null for none. */
export function approvalSeal(level: HigherLevel, audit: readonly AuditEntry[]): string | null {
  const stepOf = ({ action }: AuditEntry) => action.replace(/^step\./, '') as Step;
  const moves = [GIVES[level], ...TAKES[level]];
  const last = audit.filter((line) => moves.includes(stepOf(line))).at(-1);
  if (!last || stepOf(last) !== GIVES[level]) return null;
  return String(last.details['approval']);
}

export const sealOf = (approval: Approval | null) => approval && hashOf(approval);
