/** Where a sheet stands on its way: draft → submitted → examined → appraised, or returned with reasons. */
import type { Action } from '../access/roles.ts';

export const STATUSES = ['draft', 'submitted', 'returned', 'examined', 'appraised'] as const;

export type Status = (typeof STATUSES)[number];

/** `state` only states verdicts: a department does so for its criteria while the sheet is on its way. */
export const STEP_NAMES = [
  'submit',
  'withdraw',
  'state',
  'examine',
  'return',
  'appraise',
  'unexamine',
  'unappraise',
] as const;

export type Step = (typeof STEP_NAMES)[number];

interface StepRule {
  readonly from: readonly Status[];
  /** Null: it stays where it is. */
  readonly to: Status | null;
  readonly action: Action;
}

export const STEPS: Readonly<Record<Step, StepRule>> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', action: 'sheet.submit' },
  withdraw: { from: ['submitted'], to: 'draft', action: 'sheet.withdraw' },
  state: { from: ['submitted', 'examined'], to: null, action: 'sheet.examine' },
  examine: { from: ['submitted'], to: 'examined', action: 'sheet.examine' },
  return: { from: ['submitted', 'examined'], to: 'returned', action: 'sheet.return' },
  appraise: { from: ['examined'], to: 'appraised', action: 'sheet.appraise' },
  unexamine: { from: ['examined'], to: 'submitted', action: 'sheet.examine' },
  unappraise: { from: ['appraised'], to: 'examined', action: 'sheet.appraise' },
};

export function mayStep(from: Status, step: Step): boolean {
  return STEPS[step].from.includes(from);
}

/** A change of content voids what was approved: the sheet is submitted again at most. */
export function afterChange(status: Status): Status {
  return status === 'examined' || status === 'appraised' ? 'submitted' : status;
}
