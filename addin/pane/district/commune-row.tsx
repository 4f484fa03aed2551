import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DISTRICT } from '../../messages/district.ts';
import { dateText } from '../parts/date-text.ts';
import { StatusBadge } from '../parts/status-badge.tsx';
import { useLanguage, useTexts } from '../services.ts';
import type { ListedSheet } from './concern.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    textAlign: 'start',
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalXS,
  },
  facts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  small: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

export interface CommuneRowProps {
  readonly sheet: ListedSheet;
  readonly criteria: number;
  readonly onOpen: () => void;
}

export function CommuneRow({ sheet, criteria, onOpen }: CommuneRowProps) {
  const styles = useStyles();
  const { communes: texts } = useTexts(DISTRICT);
  const language = useLanguage();
  const { findings, receivedAt, status, daysLate } = sheet;
  const facts = [
    texts.met(sheet.met, criteria),
    texts.findings(findings.error, findings.query),
    dateText(receivedAt, language),
    daysLate > 0 ? texts.late(daysLate) : '',
    sheet.current ? '' : texts.stale,
  ].filter((fact) => fact !== '');
  return (
    <Button appearance="subtle" className={styles.root} onClick={onOpen}>
      <span className={styles.facts}>
        <Text weight="semibold">{sheet.name}</Text>
        <Caption1 className={styles.small}>{facts.join(' · ')}</Caption1>
      </span>
      <span className={styles.badge}>
        <StatusBadge status={sheet.openConflicts > 0 ? 'conflict' : status} />
      </span>
    </Button>
  );
}
