/** One finding: what the report says, why that cannot be, what should stand there. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { reportMessage } from '#domain/messages/report-message';
import type { ReportFinding } from '#domain/report/lint/catalogue';
import { LINT } from '../../messages/lint.ts';
import { TextLink } from '../parts/text-link.tsx';
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
      <Text size={200}>
        {onShow ? (
          <TextLink aria-label={texts.show(line)} onClick={onShow}>
            {texts.line(line)}
          </TextLink>
        ) : (
          texts.line(line)
        )}
      </Text>
      <blockquote className={styles.quote}>{quote}</blockquote>
      <Text>{reportMessage(finding, language)}</Text>
      {expected !== null && <Text weight="semibold">{texts.expected(expected)}</Text>}
    </li>
  );
}
