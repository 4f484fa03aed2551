/** One finding: what the report says, why that cannot be, what should stand there. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { reportMessage } from '#domain/messages/report-message';
import type { ReportFinding } from '#domain/report/lint/catalogue';
import { LINT } from '../../messages/lint.ts';
import { useLanguage, useTexts } from '../services.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
    color: tokens.colorNeutralForeground2,
  },
});

export interface FindingCardProps {
  readonly finding: ReportFinding;
  /** Null where the text has changed since. */
  readonly onShow: (() => void) | null;
}

export function FindingCard({ finding, onShow }: FindingCardProps) {
  const styles = useStyles();
  const texts = useTexts(LINT);
  const language = useLanguage();
  const { line, quote, expected } = finding;
  return (
    <li className={styles.root}>
      {onShow ? (
        <div className={styles.head}>
          <Button
            size="small"
            appearance="transparent"
            aria-label={texts.show(line)}
            onClick={onShow}
          >
            {texts.line(line)}
          </Button>
        </div>
      ) : (
        <Text size={200}>{texts.line(line)}</Text>
      )}
      <blockquote className={styles.quote}>{quote}</blockquote>
      <Text>{reportMessage(finding, language)}</Text>
      {expected !== null && <Text weight="semibold">{texts.expected(expected)}</Text>}
    </li>
  );
}
