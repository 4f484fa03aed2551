import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '#domain/rules/finding';
import { COMMUNE } from '../../../messages/commune.ts';
import { SHELL } from '../../../messages/shell.ts';
import { explanationAddress } from '../../../sheet/open-sheet.ts';
import { useTexts } from '../../services.ts';
import { useAct } from '../act.ts';
import { useDesk } from '../desk.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

/** Typed here, written into the sheet's own cell: the file carries it like everything else. */
export function Explain({ found, close }: { readonly found: Finding; readonly close: () => void }) {
  const styles = useStyles();
  const texts = useTexts(COMMUNE).todo;
  const { cancel } = useTexts(SHELL);
  const { open, sheet } = useDesk();
  const act = useAct();
  const [text, setText] = useState(open.form.sheet.notes[explanationAddress(found)] ?? '');
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        act(sheet.explain(found, text).then(close));
      }}
    >
      <Field label={texts.explanation}>
        <Textarea
          autoFocus
          rows={3}
          resize="vertical"
          maxLength={4_000}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabled={text.trim() === ''}>
          {texts.saveExplanation}
        </Button>
        <Button size="small" onClick={close}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
