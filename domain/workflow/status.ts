/** Where a sheet stands on its way: draft → submitted → examined → appraised, or returned with reasons. */
import type { Action } from '../access/roles.ts';

export const STATUSES = ['draft', 'submitted', 'returned', 'examined', 'appraised'] as const;

export type Status = (typeof STATUSES)[number];

export type Step = 'submit' | 'examine' | 'return' | 'appraise' | 'unapprove' | 'withdraw';

interface StepRule {
  readonly from: readonly Status[];
  readonly to: Status;
  readonly action: Action;
}

export const STEPS: Readonly<Record<Step, StepRule>> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', action: 'sheet.submit' },
  withdraw: { from: ['submitted'], to: 'draft', action: 'sheet.withdraw' },
  examine: { from: ['submitted'], to: 'examined', action: 'sheet.examine' },
  return: { from: ['submitted', 'examined'], to: 'returned', action: 'sheet.return' },
  appraise: { from: ['examined'], to: 'appraised', action: 'sheet.appraise' },
  unapprove: { from: ['examined', 'appraised'], to: 'submitted', action: 'sheet.examine' },
};

export function mayStep(from: Status, step: Step): boolean {
  return STEPS[step].from.includes(from);
}

/** A change of content voids what was approved: the sheet is submitted again at most. */
export function afterChange(status: Status): Status {
  return status === 'examined' || status === 'appraised' ? 'submitted' : status;
}
