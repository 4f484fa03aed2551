/** The findings by severity, the worst first; very many are shown in parts. */
import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { WORDS } from '#domain/messages/words';
import type { ReportFinding } from '#domain/report/lint/catalogue';
import { SEVERITIES, type Severity } from '#domain/rules/finding';
import { LINT } from '../../messages/lint.ts';
import { SeverityIcon } from '../parts/severity.tsx';
import { useLanguage, useTexts } from '../services.ts';
import { FindingCard } from './finding-card.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginBlock: tokens.spacingVerticalXS,
  },
  heading: { margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

export interface FindingGroupsProps {
  readonly findings: readonly ReportFinding[];
  readonly onShow: ((finding: ReportFinding) => void) | null;
}

export function FindingGroups({ findings, onShow }: FindingGroupsProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {SEVERITIES.map((severity) => {
        const some = findings.filter((each) => each.severity === severity);
        return (
          some.length > 0 && (
            <Group key={severity} severity={severity} findings={some} onShow={onShow} />
          )
        );
      })}
    </div>
  );
}

const AT_ONCE = 50;

function Group({
  severity,
  findings,
  onShow,
}: FindingGroupsProps & { readonly severity: Severity }) {
  const styles = useStyles();
  const texts = useTexts(LINT);
  const word = WORDS[useLanguage()].severity[severity];
  const id = useId();
  const [shown, setShown] = useState(AT_ONCE);
  const hidden = findings.length - shown;
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <SeverityIcon severity={severity} />
        <Subtitle2 as="h3" id={id} className={styles.heading}>
          {texts.group(word, findings.length)}
        </Subtitle2>
      </div>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding) => (
          <FindingCard
            key={`${finding.code} ${finding.line} ${finding.quote}`}
            finding={finding}
            onShow={onShow && (() => onShow(finding))}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" onClick={() => setShown(shown + AT_ONCE)}>
          {texts.more(Math.min(hidden, AT_ONCE))}
        </Button>
      )}
    </section>
  );
}
