/** Severity of a finding: icon, colour and text, from one table. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CommentEditRegular, ErrorCircleFilled, InfoRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { WORDS } from '#domain/messages/words';
import type { Severity } from '#domain/rules/finding';
import { useLanguage } from '../services.ts';

const ICONS: Readonly<Record<Severity, ReactElement>> = {
  error: <ErrorCircleFilled />,
  query: <CommentEditRegular />,
  note: <InfoRegular />,
};

const useStyles = makeStyles({
  icon: { display: 'inline-flex', fontSize: '18px', lineHeight: 1, flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground3 },
  query: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground3 },
});

/** With `labelled` the icon speaks for itself; beside its word it is only there to be seen. */
export function SeverityIcon({
  severity,
  labelled = false,
}: {
  readonly severity: Severity;
  readonly labelled?: boolean;
}) {
  const styles = useStyles();
  const word = WORDS[useLanguage()].severity[severity];
  return (
    <span
      className={mergeClasses(styles.icon, styles[severity])}
      {...(labelled ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true })}
    >
      {ICONS[severity]}
    </span>
  );
}
