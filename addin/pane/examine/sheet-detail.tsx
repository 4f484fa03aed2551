/** One sheet, looked at from above: what disagrees, what is doubtful, every verdict, and the step to take. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Subtitle1,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import { WORDS } from '#domain/messages/words';
import type { Pack } from '#domain/packs/schema';
import type { PeriodId } from '#domain/sheet/sheet';
import type { Unit } from '#domain/units/unit';
import { EXAMINE } from '../../messages/examine.ts';
import { dateTimeText } from '../parts/date-text.ts';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { StatusBadge } from '../parts/status-badge.tsx';
import { useRemote } from '../parts/use-remote.ts';
import { senderName } from '../parts/sender-name.ts';
import { useLanguage, useServices, useTexts } from '../services.ts';
import { ConflictSettling, type SheetReply } from './conflict-settling.tsx';
import { useDraft } from './draft.ts';
import { FindingList } from './finding-list.tsx';
import { ReturnFile } from './return-file.tsx';
import { StepBar, type Taken } from './step-bar.tsx';
import { VerdictList } from './verdict-list.tsx';

/** Who looks: what they may decide about. */
export type Examiner =
  | { readonly level: 'district' | 'province' }
  /** A department examines its criteria and no others. */
  | { readonly level: 'department'; readonly criteria: readonly number[] };

export interface SheetDetailProps {
  readonly commune: Unit;
  readonly period: PeriodId;
  readonly pack: Pack;
  readonly examiner: Examiner;
  readonly onBack: () => void;
  /** Something was decided: lists are to be asked again. */
  readonly onChanged: () => void;
}

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { margin: 0 },
});

export function SheetDetail(props: SheetDetailProps) {
  const styles = useStyles();
  const texts = useTexts(EXAMINE);
  const { api } = useServices();
  const { commune, period, onBack } = props;
  const ask = useCallback(
    () => api.call('readSheet', { params: { unit: commune.key, period } }),
    [api, commune, period],
  );
  const { value, error, again } = useRemote(ask);
  return (
    <>
      <div className={styles.head}>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {texts.back}
        </Button>
        <Subtitle1 as="h2" className={styles.name}>
          {commune.name}
        </Subtitle1>
        {value && <Standing sheet={value} all={props.pack.criteria.length} />}
      </div>
      {error !== null && <Failure error={error} again={again} />}
      {value === null && error === null && <Loading />}
      {value && <Loaded key={value.head.version} {...props} sheet={value} again={again} />}
    </>
  );
}

function Standing({ sheet, all }: { readonly sheet: SheetReply; readonly all: number }) {
  const texts = useTexts(EXAMINE);
  const language = useLanguage();
  const { head, revision, met, unknown } = sheet;
  const facts = [
    texts.metOf(met, all),
    ...(unknown > 0 ? [texts.open(unknown)] : []),
    texts.receivedAt(dateTimeText(head.receivedAt, language)),
    texts.revision(head.rev, senderName(revision)),
  ];
  return (
    <>
      <StatusBadge status={head.openConflicts.length > 0 ? 'conflict' : head.status} />
      <Text size={200}>{facts.join(' · ')}</Text>
    </>
  );
}

interface LoadedProps extends SheetDetailProps {
  readonly sheet: SheetReply;
  readonly again: () => void;
}

function Loaded({ sheet, pack, commune, examiner, again, onChanged }: LoadedProps) {
  const texts = useTexts(EXAMINE);
  const language = useLanguage();
  const draft = useDraft();
  const [taken, setTaken] = useState<Taken | null>(null);
  const criteria = examiner.level === 'department' ? examiner.criteria : null;
  const concerns = (no: number | undefined) =>
    criteria === null || (no !== undefined && criteria.includes(no));
  const mayChange = ['submitted', 'examined'].includes(sheet.head.status) && taken === null;
  const criterionOf = new Map(pack.indicators.map(({ id, criterion }) => [id, criterion]));
  const findings = sheet.findings.filter(({ indicator }) =>
    concerns(indicator === undefined ? undefined : criterionOf.get(indicator)),
  );
  const changed = () => {
    onChanged();
    again();
  };
  return (
    <>
      {taken && (
        <Notice intent="success" actions={[{ label: texts.back, run: changed }]}>
          {texts.done[taken.step]}
        </Notice>
      )}
      {taken?.step === 'return' && (
        <ReturnFile sheet={sheet} pack={pack} reasons={taken.reasons} commune={commune.name} />
      )}
      {sheet.head.openConflicts.map((rev) => (
        <ConflictSettling key={rev} sheet={sheet} pack={pack} rev={rev} onSettled={changed} />
      ))}
      <Section heading={texts.findings}>
        <FindingList findings={findings} pack={pack} draft={mayChange ? draft : null} />
        {sheet.settled.length > 0 && <Text size={200}>{texts.settled(sheet.settled.length)}</Text>}
      </Section>
      <Section heading={texts.criteria}>
        <Accordion collapsible multiple defaultOpenItems={criteria ? [...criteria] : []}>
          {sheet.criteria
            .filter(({ no }) => concerns(no))
            .map(({ no, verdict }) => {
              const name = pack.criteria.find((each) => each.no === no)?.name;
              return (
                <AccordionItem key={no} value={no}>
                  <AccordionHeader size="small">
                    {texts.criterion(no, (name && (name[language] ?? name.vi)) ?? '')}:{' '}
                    {WORDS[language].verdict[verdict]}
                  </AccordionHeader>
                  <AccordionPanel>
                    <VerdictList
                      sheet={sheet}
                      pack={pack}
                      criterion={no}
                      draft={mayChange ? draft : null}
                    />
                  </AccordionPanel>
                </AccordionItem>
              );
            })}
        </Accordion>
      </Section>
      {taken === null && (
        <StepBar
          sheet={sheet}
          pack={pack}
          draft={draft}
          level={examiner.level}
          onTaken={(step) => {
            setTaken(step);
            onChanged();
          }}
        />
      )}
    </>
  );
}
