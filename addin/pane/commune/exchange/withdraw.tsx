import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { mayStep } from '#domain/workflow/status';
import { COMMUNE } from '../../../messages/commune.ts';
import { SHELL } from '../../../messages/shell.ts';
import { useTexts } from '../../services.ts';
import { useAct } from '../act.ts';
import { useDesk, useSender } from '../desk.ts';
import { headOf } from '../sheet-status.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** Asked again in place: office.js takes confirm() away. */
export function Withdraw() {
  const styles = useStyles();
  const { exchange: texts } = useTexts(COMMUNE);
  const { cancel } = useTexts(SHELL);
  const { open, sender } = useDesk();
  const act = useAct();
  const state = useSender();
  const [asked, setAsked] = useState(false);
  const status = headOf(open, state)?.status;
  if (!status || !mayStep(status, 'withdraw')) return null;
  if (!asked) {
    return (
      <div>
        <Button onClick={() => setAsked(true)}>{texts.withdraw}</Button>
      </div>
    );
  }
  return (
    <div className={styles.root} role="group" aria-label={texts.withdraw}>
      <span>{texts.withdrawSure}</span>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            setAsked(false);
            act(sender.withdraw());
          }}
        >
          {texts.withdrawYes}
        </Button>
        <Button autoFocus onClick={() => setAsked(false)}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}
