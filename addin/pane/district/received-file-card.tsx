/** One file: whose it is, what became of it, and what to do. */
import { Badge, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ComponentProps } from 'react';
import { messageOf } from '#domain/messages/message';
import type { Finding } from '#domain/rules/finding';
import { unitByKey } from '#domain/units/trees';
import { DISTRICT } from '../../messages/district.ts';
import { FIGURES } from '../../messages/figures.ts';
import {
  attentionOf,
  type Attention,
  type Progress,
  type ReceivedFile,
} from '../../received/received-file.ts';
import { dateTimeText } from '../parts/date-text.ts';
import { SeverityIcon } from '../parts/severity.tsx';
import { useLanguage, useTexts } from '../services.ts';

const COLOUR: Readonly<Record<Attention, NonNullable<ComponentProps<typeof Badge>['color']>>> = {
  conflict: 'danger',
  refused: 'danger',
  unreadable: 'danger',
  foreign: 'warning',
  errors: 'danger',
  resent: 'warning',
  queries: 'warning',
  unsent: 'informative',
  done: 'success',
};

/** More than these are read in the sheet itself. */
const SHOWN = 5;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
  },
  name: { overflowWrap: 'anywhere' },
  badge: { whiteSpace: 'nowrap' },
  faint: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  finding: { display: 'flex', gap: tokens.spacingHorizontalXS, overflowWrap: 'anywhere' },
});

export interface ReceivedFileCardProps {
  readonly file: ReceivedFile;
  readonly onOpen: (unit: string) => void;
}

export function ReceivedFileCard({ file, onOpen }: ReceivedFileCardProps) {
  const styles = useStyles();
  const { received: texts } = useTexts(DISTRICT);
  const { period } = useTexts(FIGURES);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { progress, name } = file;
  const attention = attentionOf(file);
  const findings = findingsOf(progress);
  const sheet = 'checked' in progress ? progress.checked.form.sheet : null;
  const broken = progress.kind === 'unreadable';
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        <Badge appearance="tint" color={COLOUR[attention]} className={styles.badge}>
          {texts.attention[attention]}
        </Badge>
      </div>
      {sheet && attention !== 'done' && (
        <Caption1 className={styles.faint}>
          {texts.of(unitByKey(sheet.unit)?.name ?? sheet.unit, period(sheet.period))}
        </Caption1>
      )}
      {progress.kind === 'foreign' && <Text size={200}>{texts.foreign[progress.reason]}</Text>}
      {progress.kind === 'refused' && <Text size={200}>{progress.message}</Text>}
      {texts.advice[attention] !== '' && <Text size={200}>{texts.advice[attention]}</Text>}
      {progress.kind === 'sent' && (
        <Caption1 className={styles.faint}>
          {progress.receipt.status === 'unchanged'
            ? texts.unchanged
            : texts.receipt(
                progress.receipt.rev,
                dateTimeText(progress.receipt.at, language),
                progress.receipt.auditHash.slice(0, 8),
              )}
        </Caption1>
      )}
      {findings.length > 0 && !broken && (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {texts.details(findings.length)}
        </Button>
      )}
      {(open || broken) &&
        findings.slice(0, SHOWN).map((finding, index) => (
          <span key={index} className={styles.finding}>
            <SeverityIcon severity={finding.severity} labelled />
            <Text size={200}>
              {finding.cell ? `${finding.sheet}!${finding.cell}: ` : ''}
              {messageOf(finding, {
                language,
                unitName: (key) => unitByKey(key)?.name ?? key,
              })}
            </Text>
          </span>
        ))}
      {progress.kind === 'sent' && attention !== 'done' && sheet && (
        <Button size="small" onClick={() => onOpen(sheet.unit)}>
          {texts.openSheet}
        </Button>
      )}
    </li>
  );
}

function findingsOf(progress: Progress): readonly Finding[] {
  if (progress.kind === 'unreadable') return progress.findings;
  return 'checked' in progress ? progress.checked.findings : [];
}
