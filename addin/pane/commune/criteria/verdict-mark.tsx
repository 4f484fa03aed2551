import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  DismissCircleRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { WORDS } from '#domain/messages/words';
import type { Verdict } from '#domain/sheet/entry';
import { useLanguage } from '../../services.ts';

const ICONS: Readonly<Record<Verdict, ReactElement>> = {
  met: <CheckmarkCircleFilled />,
  notMet: <DismissCircleRegular />,
  unknown: <QuestionCircleRegular />,
};

const useStyles = makeStyles({
  root: { display: 'inline-flex', fontSize: '20px', lineHeight: 1, flexShrink: 0 },
  met: { color: tokens.colorStatusSuccessForeground1 },
  notMet: { color: tokens.colorStatusDangerForeground3 },
  unknown: { color: tokens.colorNeutralForeground3 },
});

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const styles = useStyles();
  return (
    <span
      role="img"
      aria-label={WORDS[useLanguage()].verdict[verdict]}
      className={mergeClasses(styles.root, styles[verdict])}
    >
      {ICONS[verdict]}
    </span>
  );
}
