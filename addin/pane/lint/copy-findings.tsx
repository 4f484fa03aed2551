/** The findings as text, to be sent to whoever wrote the report. Some hosts refuse the clipboard: then by hand. */
import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { reportMessage } from '#domain/messages/report-message';
import { WORDS } from '#domain/messages/words';
import type { Language } from '#domain/messages/language';
import type { ReportFinding } from '#domain/report/lint/catalogue';
import { LINT } from '../../messages/lint.ts';
import { useLanguage, useTexts } from '../services.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  byHand: { alignSelf: 'stretch' },
});

export function CopyFindings({ findings }: { readonly findings: readonly ReportFinding[] }) {
  const styles = useStyles();
  const texts = useTexts(LINT);
  const language = useLanguage();
  const [state, setState] = useState<'asked' | 'copied' | 'byHand'>('asked');
  const text = findingsText(findings, language);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('byHand'),
    );
  return (
    <div className={styles.root}>
      <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
        {texts.copy}
      </Button>
      <div role="status">{state === 'copied' && <Text size={200}>{texts.copied}</Text>}</div>
      {state === 'byHand' && (
        <Field label={texts.copyByHand} className={styles.byHand}>
          <Textarea
            readOnly
            autoFocus
            rows={4}
            value={text}
            onFocus={({ target }) => target.select()}
          />
        </Field>
      )}
    </div>
  );
}

/** A line for each: "Dòng 61 – Lỗi: “1.704/2.314 … 73,63%”. … Nên ghi: 73,64%". */
export function findingsText(findings: readonly ReportFinding[], language: Language): string {
  const texts = LINT[language];
  const { severity } = WORDS[language];
  return findings
    .map((each) => {
      const head = `${texts.line(each.line)} – ${severity[each.severity]}: “${each.quote}”.`;
      const expected = each.expected === null ? [] : [texts.expected(each.expected)];
      return [head, reportMessage(each, language), ...expected].join(' ');
    })
    .join('\n');
}
