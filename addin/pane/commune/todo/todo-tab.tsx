import { Button, Caption1, CounterBadge, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { lazy } from 'react';
import type { Finding } from '#domain/rules/finding';
import { COMMUNE } from '../../../messages/commune.ts';
import { Empty } from '../../parts/empty.tsx';
import { Section } from '../../parts/section.tsx';
import { useTexts } from '../../services.ts';
import { useAct } from '../act.ts';
import { useDesk, useSender } from '../desk.ts';
import { sheetStatus } from '../sheet-status.ts';
import { FindingList } from './finding-list.tsx';
import { openMatters } from './matters.ts';
import { LostFormats } from './lost-formats.tsx';
import { MissingList } from './missing-list.tsx';
import { ReturnedList } from './returned-list.tsx';

const useStyles = makeStyles({
  settled: { paddingInline: tokens.spacingHorizontalM, display: 'block' },
});

const Disputes = lazy(async () => ({ default: (await import('./disputes.tsx')).Disputes }));

/** Where submitting is what comes next. */
const SUBMITTABLE: ReadonlySet<string> = new Set(['unsent', 'draft', 'returned']);

export function TodoTab() {
  const styles = useStyles();
  const texts = useTexts(COMMUNE).todo;
  const { open } = useDesk();
  const sender = useSender();
  const matters = openMatters(open, sender);
  const { settled } = open;
  return (
    <>
      {open.record.conflict && <Disputes dispute={open.record.conflict} />}
      <LostFormats />
      <ReturnedList returned={matters.returned} />
      <Group heading={texts.errors} findings={matters.errors} />
      <MissingList missing={matters.missing} />
      <Group heading={texts.queries} findings={matters.queries} />
      <Group heading={texts.notes} findings={matters.notes} />
      {matters.count === 0 && (
        <Empty icon={<CheckmarkCircleRegular />} title={texts.clean}>
          {texts.cleanText} {SUBMITTABLE.has(sheetStatus(open, sender)) && texts.maySubmit}
        </Empty>
      )}
      {settled.length > 0 && (
        <Caption1 className={styles.settled}>{texts.settled(settled.length)}</Caption1>
      )}
    </>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly findings: readonly Finding[];
}

function Group({ heading, findings }: GroupProps) {
  const texts = useTexts(COMMUNE).todo;
  const { sheet } = useDesk();
  const act = useAct();
  if (findings.length === 0) return null;
  const certain = findings.filter(({ correction }) => correction);
  return (
    <Section
      heading={heading}
      aside={
        <CounterBadge
          count={findings.length}
          appearance="filled"
          color="informative"
          overflowCount={999}
        />
      }
    >
      {certain.length > 1 && (
        <Button size="small" onClick={() => act(sheet.correct(certain))}>
          {texts.correctAll(certain.length)}
        </Button>
      )}
      <FindingList findings={findings} />
    </Section>
  );
}
