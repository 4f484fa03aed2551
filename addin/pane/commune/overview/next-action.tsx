/** The one thing to do next with the sheet as a whole. */
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { COMMUNE, type CommuneTexts } from '../../../messages/commune.ts';
import type { OpenForm } from '../../../sheet/form-state.ts';
import { useServices, useSession, useTexts } from '../../services.ts';
import { useAct } from '../act.ts';
import { useDesk, useSender } from '../desk.ts';
import { headOf, isWaitingAsIs, unsentCount } from '../sheet-status.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  why: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    marginTop: tokens.spacingVerticalXS,
  },
});

export function NextAction({ onExchange }: { readonly onExchange: () => void }) {
  const styles = useStyles();
  const texts = useTexts(COMMUNE).exchange;
  const { account } = useServices();
  const signedIn = useSession().kind === 'signedIn';
  const { open, sender } = useDesk();
  const act = useAct();
  const state = useSender();
  const status = headOf(open, state)?.status;
  const unsent = unsentCount(open);
  const why = whyNotSubmit(open, texts);
  const busy = state.phase.kind === 'sending';
  const submitted = status !== undefined && status !== 'draft' && status !== 'returned';
  if (!open.form.envelope) return <Caption1 className={styles.why}>{texts.noHidden}</Caption1>;
  if ((submitted && unsent === 0) || isWaitingAsIs(open)) return null;
  const send = (submit: boolean) => {
    onExchange();
    act(sender.send({ submit }));
  };
  return (
    <div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={busy}
          disabledFocusable={why !== null}
          onClick={() => send(true)}
        >
          {status === 'returned' ? texts.submitAgain : texts.submit}
        </Button>
        {unsent > 0 && (
          <Button disabled={busy || open.record.conflict !== null} onClick={() => send(false)}>
            {texts.sendDraft}
          </Button>
        )}
        {!signedIn && (
          <Button appearance="subtle" onClick={() => void account.signIn()}>
            {texts.signIn}
          </Button>
        )}
      </div>
      {why && <Caption1 className={styles.why}>{why}</Caption1>}
    </div>
  );
}

/** Null where nothing stands in the way. */
function whyNotSubmit(
  { findings, record }: OpenForm,
  texts: CommuneTexts['exchange'],
): string | null {
  if (record.conflict) return texts.conflictsFirst;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const missing = errors.filter(({ code }) => isMissing(code)).length;
  if (errors.length > missing) return texts.errorsFirst(errors.length - missing);
  return missing > 0 ? texts.missingFirst(missing) : null;
}

export function isMissing(code: string): boolean {
  return code === 'value.missing' || code === 'value.verdictMissing';
}
