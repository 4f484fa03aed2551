/** Where a report comes in: pasted, or from a Word file that was chosen or dropped. */
import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { DocumentSearchRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useRef, useState, type RefObject } from 'react';
import { LINT } from '../../messages/lint.ts';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../services.ts';
import { useStore } from '../use-store.ts';
import { NO_REPORT, reportInHand } from './report-in-hand.ts';
import { LONGEST_TEXT, reportIn } from './report-text.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
});

export function ReportInput({ area }: { readonly area: RefObject<HTMLTextAreaElement | null> }) {
  const styles = useStyles();
  const texts = useTexts(LINT);
  const language = useLanguage();
  const { text, name } = useStore(reportInHand);
  const [problem, setProblem] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = await reportIn(file, language);
    setProblem('problem' in read ? `${file.name}: ${read.problem}` : null);
    if ('text' in read) reportInHand.set({ text: read.text, name: file.name, checked: read.text });
  };
  return (
    <Section heading={texts.heading}>
      <Text size={200}>{texts.hint}</Text>
      <Field label={texts.text}>
        <Textarea
          textarea={{ ref: area }}
          rows={8}
          resize="vertical"
          spellCheck={false}
          maxLength={LONGEST_TEXT}
          placeholder={texts.placeholder}
          value={text}
          onChange={(_, { value }) => reportInHand.update({ text: value.normalize('NFC') })}
          onDrop={(event) => {
            if (event.dataTransfer.files.length === 0) return;
            event.preventDefault();
            void take(event.dataTransfer.files[0]);
          }}
        />
      </Field>
      {name !== null && (
        <Text size={200} className={styles.name}>
          {texts.opened(name)}
        </Text>
      )}
      {problem !== null && <Notice intent="error">{problem}</Notice>}
      <div className={styles.row}>
        <Button
          appearance="primary"
          icon={<DocumentSearchRegular />}
          disabled={text.trim() === ''}
          onClick={() => reportInHand.update({ checked: text })}
        >
          {texts.check}
        </Button>
        <Button icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
          {texts.open}
        </Button>
        {text !== '' && (
          <Button
            onClick={() => {
              setProblem(null);
              reportInHand.set(NO_REPORT);
            }}
          >
            {texts.clear}
          </Button>
        )}
        <input
          ref={picker}
          type="file"
          hidden
          accept=".docx,.txt"
          aria-label={texts.open}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = '';
          }}
        />
      </div>
    </Section>
  );
}
