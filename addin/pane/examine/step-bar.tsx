/** The steps a sheet can take from here, and why some of them cannot be taken. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Pack } from '#domain/packs/schema';
import type { Reply } from '#domain/routes/client';
import type { Address } from '#domain/sheet/sheet';
import { mayStep } from '#domain/workflow/status';
import { EXAMINE } from '../../messages/examine.ts';
import { Failure } from '../parts/failure.tsx';
import { useTask } from '../parts/use-task.ts';
import { useServices, useSession, useTexts } from '../services.ts';
import type { SheetReply } from './conflict-settling.tsx';
import { lacksReasons, reasonsOf, type Draft } from './draft.ts';
import { MovingFigures } from './moving-figures.tsx';
import { ReturnReasons } from './return-reasons.tsx';
import type { Examiner } from './sheet-detail.tsx';
import { movesFigures, stepBody, type StepHere, type TakingBack } from './step-body.ts';

type StepButton = Exclude<StepHere, 'return'>;

/** What leads back is there and never urged. */
const TAKES_BACK: readonly StepHere[] = ['unexamine', 'unappraise'];

interface Moving {
  readonly step: TakingBack;
  readonly moves: Reply<'takeStep'>['moves'];
}

export interface Taken {
  readonly step: StepHere;
  readonly reasons: Readonly<Record<Address, string>>;
}

/** In the order of their buttons; `return` stands beside them where something goes back. */
const STEPS_OF: Readonly<Record<Examiner['level'], readonly StepButton[]>> = {
  district: ['submit', 'examine', 'unexamine'],
  province: ['examine', 'appraise', 'unexamine', 'unappraise'],
  department: ['state'],
};

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    maxHeight: '60vh',
    overflowY: 'auto',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface StepBarProps {
  readonly sheet: SheetReply;
  readonly pack: Pack;
  readonly draft: Draft;
  readonly level: Examiner['level'];
  readonly onTaken: (taken: Taken) => void;
}

export function StepBar({ sheet, pack, draft, level, onTaken }: StepBarProps) {
  const styles = useStyles();
  const texts = useTexts(EXAMINE);
  const { api } = useServices();
  const session = useSession();
  const { head, revision, findings } = sheet;
  const [moving, setMoving] = useState<Moving | null>(null);
  const take = useTask(async (step: StepHere, sure: boolean) => {
    const dryRun = !sure && movesFigures(step, head.status);
    const { moves } = await api.call('takeStep', {
      params: { unit: head.unit, period: head.period },
      body: stepBody(step, head, draft, dryRun),
    });
    if (dryRun) setMoving({ step, moves });
    else onTaken({ step, reasons: reasonsOf(draft) });
  });
  const user = session.kind === 'signedIn' ? session.user.id : null;
  const isOwn = user !== null && (head.submittedBy === user || revision.by === user);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const conflicts = head.openConflicts.length;
  const steps = STEPS_OF[level].filter((step) => mayStep(head.status, step));
  const returning = draft.reasons.size > 0 && mayStep(head.status, 'return');
  const approves = steps.some((step) => step === 'examine' || step === 'appraise');
  const isBarred = (step: StepHere) =>
    ((step === 'examine' || step === 'appraise') && (isOwn || conflicts > 0)) ||
    (step === 'submit' && (errors > 0 || conflicts > 0)) ||
    (step === 'state' && draft.verdicts.size === 0);
  const why = [
    ...(approves && isOwn ? [texts.ownSheet] : []),
    ...(steps.includes('submit') ? [errors > 0 ? texts.hasErrors(errors) : texts.draftHint] : []),
    ...(conflicts > 0 ? [texts.hasConflicts(conflicts)] : []),
    ...(returning && lacksReasons(draft) ? [texts.reasonsMissing] : []),
  ];
  // What was to be returned may have been kept since.
  const asked = moving?.step === 'return' && !returning ? null : moving;
  if (steps.length === 0 && !returning) return null;
  return (
    <div className={styles.bar}>
      {returning && <ReturnReasons draft={draft} pack={pack} />}
      {why.map((sentence) => (
        <Text key={sentence} size={200}>
          {sentence}
        </Text>
      ))}
      {take.error !== null && <Failure error={take.error} />}
      {asked ? (
        <MovingFigures
          {...asked}
          running={take.running}
          onConfirm={() => take.run(asked.step, true)}
          onCancel={() => setMoving(null)}
        />
      ) : (
        <div className={styles.row}>
          {returning && (
            <Button
              appearance="primary"
              disabled={take.running || lacksReasons(draft)}
              onClick={() => take.run('return', false)}
            >
              {texts.steps.return(draft.reasons.size)}
            </Button>
          )}
          {steps.map((step) => (
            <Button
              key={step}
              appearance={returning || TAKES_BACK.includes(step) ? 'secondary' : 'primary'}
              disabled={take.running || isBarred(step) || (returning && !TAKES_BACK.includes(step))}
              onClick={() => take.run(step, false)}
            >
              {texts.steps[step]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
