/** All clean sheets of the list in one confirmed step; each with its own outcome. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { DISTRICT } from '../../messages/district.ts';
import { SHELL } from '../../messages/shell.ts';
import { Failure } from '../parts/failure.tsx';
import { Notice } from '../parts/notice.tsx';
import { useTask } from '../parts/use-task.ts';
import type { Place } from '../place/place.ts';
import { useServices, useTexts } from '../services.ts';
import { cleanSheets, type ListedSheet } from './concern.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Outcome {
  readonly done: number;
  readonly refused: readonly string[];
}

export interface ExamineCleanProps {
  readonly place: Place;
  readonly sheets: readonly ListedSheet[];
  readonly onChanged: () => void;
}

export function ExamineClean({ place, sheets, onChanged }: ExamineCleanProps) {
  const styles = useStyles();
  const { clean: texts } = useTexts(DISTRICT);
  const { cancel } = useTexts(SHELL);
  const { api } = useServices();
  const [asked, setAsked] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const clean = cleanSheets(sheets);
  const examine = useTask(async () => {
    const { outcomes } = await api.call('examineClean', {
      params: { unit: place.unit.key, period: place.period },
      body: { sheets: clean.map(({ unit, version }) => ({ unit, version })) },
    });
    const nameOf = new Map(clean.map(({ unit, name }) => [unit, name]));
    setOutcome({
      done: outcomes.filter((each) => 'head' in each).length,
      refused: outcomes.flatMap((each) =>
        'problem' in each
          ? [texts.notDone(nameOf.get(each.unit) ?? each.unit, each.problem.message)]
          : [],
      ),
    });
    setAsked(false);
    onChanged();
  });
  return (
    <>
      {outcome && (
        <Notice
          intent={outcome.refused.length > 0 ? 'warning' : 'success'}
          title={texts.outcome(outcome.done)}
        >
          {outcome.refused.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </Notice>
      )}
      {examine.error !== null && <Failure error={examine.error} />}
      {clean.length > 0 && !asked && (
        <div>
          <Button appearance="primary" onClick={() => setAsked(true)}>
            {texts.offer(clean.length)}
          </Button>
        </div>
      )}
      {clean.length > 0 && asked && (
        <div className={styles.box} role="group" aria-label={texts.names}>
          <Text weight="semibold">{texts.confirm(clean.length)}</Text>
          <Text size={200}>{clean.map(({ name }) => name).join(', ')}</Text>
          <div className={styles.row}>
            <Button appearance="primary" disabled={examine.running} onClick={() => examine.run()}>
              {texts.doIt}
            </Button>
            <Button disabled={examine.running} onClick={() => setAsked(false)}>
              {cancel}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
