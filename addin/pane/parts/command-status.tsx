/** What ribbon commands did, and whether the cells of this workbook show what the store says now. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { commandOutcome, type Outcome } from '../../commands/outcome.ts';
import { storeFunctionsState } from '../../functions/store/connection.ts';
import { COMMANDS_TEXTS, type CommandTexts } from '../../messages/commands.ts';
import { useLanguage, useTexts } from '../services.ts';
import { useStore } from '../use-store.ts';
import { dateTimeText } from './date-text.ts';
import { Notice } from './notice.tsx';

const useStyles = makeStyles({
  status: { display: 'grid', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS },
});

export function CommandStatus() {
  const styles = useStyles();
  const texts = useTexts(COMMANDS_TEXTS);
  const language = useLanguage();
  const outcome = useStore(commandOutcome);
  const { lastKnown, since, without } = useStore(storeFunctionsState);
  if (outcome === null && lastKnown === 0 && without === 0) return null;
  return (
    <div className={styles.status}>
      {outcome && (
        <Notice
          intent={intentOf(outcome)}
          actions={[{ label: texts.close, run: () => commandOutcome.set(null) }]}
        >
          {sentences(outcome, texts).join(' ')}
        </Notice>
      )}
      {since !== null && (
        <Notice intent="warning">
          {texts.lastKnown(lastKnown, dateTimeText(since, language))}
        </Notice>
      )}
      {without > 0 && <Notice intent="warning">{texts.without(without)}</Notice>}
    </div>
  );
}

function intentOf(outcome: Outcome) {
  if (outcome.kind === 'failed') return 'error';
  return outcome.guarded + outcome.unsettled > 0 ? 'warning' : 'success';
}

function sentences(outcome: Outcome, texts: CommandTexts): readonly string[] {
  if (outcome.kind === 'failed') return [texts.failed];
  const { cells, guarded, unsettled } = outcome;
  return [
    cells > 0 ? texts.frozen(cells) : texts.nothingToFreeze,
    ...(guarded > 0 ? [texts.guarded(guarded)] : []),
    ...(unsettled > 0 ? [texts.unsettled(unsettled)] : []),
  ];
}
