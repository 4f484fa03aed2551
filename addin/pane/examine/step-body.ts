/** A step as the API takes it, with what was written down for it. */
import type { Call } from '#domain/routes/client';
import type { Status } from '#domain/workflow/status';
import type { SheetReply } from './conflict-settling.tsx';
import { reasonsOf, verdictsOf, type Draft } from './draft.ts';

export type StepHere =
  'submit' | 'examine' | 'appraise' | 'state' | 'return' | 'unexamine' | 'unappraise';

/** Steps after which a sheet may no longer count. */
export type TakingBack = 'return' | 'unexamine' | 'unappraise';

type StepBody = NonNullable<Call<'takeStep'>['body']>;

export function stepBody(
  step: StepHere,
  { version }: Pick<SheetReply['head'], 'version'>,
  draft: Draft,
  dryRun: boolean,
): StepBody {
  const verdicts = verdictsOf(draft);
  const given = Object.keys(verdicts).length > 0 ? { verdicts } : {};
  switch (step) {
    case 'submit':
      return { step, version };
    case 'state':
      return { step, version, verdicts };
    case 'examine':
    case 'appraise':
      return { step, version, ...given };
    case 'return':
      return { step, version, reasons: reasonsOf(draft), ...given, dryRun };
    case 'unexamine':
    case 'unappraise':
      return { step, version, dryRun };
  }
}

/** Figures of approved sheets lose this one: which, is shown before it is done. */
export function movesFigures(step: StepHere, status: Status): step is TakingBack {
  const counts = status === 'examined' || status === 'appraised';
  return counts && (step === 'return' || step === 'unexamine' || step === 'unappraise');
}
