/** How this copy and the store stand to one another, and the proofs of it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { COMMUNE } from '../../../messages/commune.ts';
import { dateTimeText } from '../../parts/date-text.ts';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { SHELL } from '../../../messages/shell.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { useLanguage, useServices, useTexts } from '../../services.ts';
import { useAct } from '../act.ts';
import { useDesk, useSender } from '../desk.ts';
import { headOf, sheetStatus, unsentCount } from '../sheet-status.ts';
import { History } from './history.tsx';
import { Receipts } from './receipts.tsx';
import { Withdraw } from './withdraw.tsx';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalS,
  },
});

export function ExchangeTab() {
  const styles = useStyles();
  const { views } = useTexts(SHELL);
  const texts = useTexts(COMMUNE);
  const { open } = useDesk();
  const state = useSender();
  return (
    <>
      <Section
        heading={texts.tabs.exchange}
        aside={<StatusBadge status={sheetStatus(open, state)} />}
      >
        <div className={styles.state} aria-live="polite" aria-label={views.commune}>
          <Standing />
        </div>
        <Withdraw />
      </Section>
      <Receipts />
      <History />
    </>
  );
}

function Standing() {
  const { exchange: texts } = useTexts(COMMUNE);
  const language = useLanguage();
  const { account } = useServices();
  const { open, sender } = useDesk();
  const act = useAct();
  const state = useSender();
  const { record, form } = open;
  const head = headOf(open, state);
  const unsent = unsentCount(open);
  const time = (iso: string) => dateTimeText(iso, language);
  const base = form.envelope?.baseRevision ?? null;
  const newer = state.seen && base !== null && state.seen.head.rev > base;
  const wakeUp = { label: texts.tryNow, run: () => sender.wake() };
  return (
    <>
      {state.phase.kind === 'sending' && <span>{texts.sending}</span>}
      {record.waiting && state.phase.kind !== 'sending' && (
        <Notice
          intent="warning"
          actions={
            state.phase.kind === 'signIn'
              ? [{ label: texts.signIn, run: () => void account.signIn() }]
              : [wakeUp]
          }
        >
          {texts.waitingSince(time(record.waiting.since))}{' '}
          {state.phase.kind === 'signIn' ? texts.signInFirst : texts.away}
        </Notice>
      )}
      {!record.waiting && state.phase.kind === 'away' && (
        <Notice intent="info" actions={[wakeUp]}>
          {texts.away}
        </Notice>
      )}
      {record.refused && (
        <Notice intent="error" title={texts.refused(time(record.refused.at))}>
          {record.refused.message}
        </Notice>
      )}
      {state.refusal && <Notice intent="error">{state.refusal}</Notice>}
      {newer && !record.waiting && (
        <Notice
          intent="info"
          actions={[{ label: texts.bringIn, run: () => act(sender.bringIn()) }]}
        >
          {texts.newer(state.seen.head.rev)}
        </Notice>
      )}
      {state.broughtIn.length > 0 && (
        <Notice intent="success">{texts.broughtIn(state.broughtIn.length)}</Notice>
      )}
      {head && (
        <span>
          {[texts.revision(head.rev), texts.receivedAt(time(head.receivedAt))].join('. ')}
        </span>
      )}
      {!head && !record.waiting && <span>{texts.never}</span>}
      {!record.waiting && head && <span>{unsent > 0 ? texts.unsent(unsent) : texts.same}</span>}
    </>
  );
}
