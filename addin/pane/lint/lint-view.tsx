/**
 * Proofreads a report: what contradicts itself in it, by severity, with what should stand there. Works without a
 * network and without an account; whoever is signed in can have it compared with the store.
 */
import { Text } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useMemo, useRef, useState, type RefObject } from 'react';
import type { ReportFinding } from '#domain/report/lint/catalogue';
import type { KnownFigure } from '#domain/report/lint/known-figure';
import { lintReport } from '#domain/report/lint/lint';
import { LINT } from '../../messages/lint.ts';
import { Empty } from '../parts/empty.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../services.ts';
import { useStore } from '../use-store.ts';
import { CopyFindings } from './copy-findings.tsx';
import { FindingGroups } from './finding-groups.tsx';
import { placeOfFinding } from './place-of-finding.ts';
import { ReportInput } from './report-input.tsx';
import { reportInHand } from './report-in-hand.ts';
import { StoreComparison } from './store-comparison.tsx';

export function LintView() {
  const { text, checked } = useStore(reportInHand);
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <ReportInput area={area} />
      {checked !== null && (
        <Result key={checked} checked={checked} isCurrent={text === checked} area={area} />
      )}
    </>
  );
}

interface ResultProps {
  readonly checked: string;
  /** Whether the text is still the one that was proofread. */
  readonly isCurrent: boolean;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

const NO_FIGURES: readonly KnownFigure[] = [];

function Result({ checked, isCurrent, area }: ResultProps) {
  const texts = useTexts(LINT);
  const [figures, setFigures] = useState(NO_FIGURES);
  const findings = useMemo(() => lintReport(checked, figures), [checked, figures]);
  const lines = useMemo(
    () => checked.split('\n').filter((line) => line.trim() !== '').length,
    [checked],
  );
  const show = (finding: ReportFinding) => {
    const [start, end] = placeOfFinding(checked, finding);
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };
  return (
    <Section heading={texts.result}>
      <div role="status">
        <Text>{texts.counted(findings.length, lines)}</Text>
        {!isCurrent && (
          <Text block size={200}>
            {texts.changed}
          </Text>
        )}
      </div>
      <StoreComparison text={checked} onFigures={setFigures} />
      {findings.length === 0 ? (
        <Empty icon={<CheckmarkCircleRegular />} title={texts.nothing}>
          {texts.nothingHint}
        </Empty>
      ) : (
        <>
          <CopyFindings findings={findings} />
          <FindingGroups findings={findings} onShow={isCurrent ? show : null} />
        </>
      )}
    </Section>
  );
}
