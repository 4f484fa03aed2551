/** A side revision and the head: every place at which they differ, chosen one by one, sent as one push that names both. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { Reply } from '#domain/routes/client';
import type { Pack } from '#domain/packs/schema';
import type { Content, Place } from '#domain/sync/content';
import {
  chosenSide,
  differences,
  settledContent,
  settlingSubmission,
  type Difference,
  type Side,
} from '#domain/sync/settle';
import { EXAMINE } from '../../messages/examine.ts';
import { dateTimeText } from '../parts/date-text.ts';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { Section } from '../parts/section.tsx';
import { useRemote } from '../parts/use-remote.ts';
import { useTask } from '../parts/use-task.ts';
import { senderName } from '../parts/sender-name.ts';
import { useLanguage, useServices, useTexts } from '../services.ts';
import { ConflictCard } from './conflict-card.tsx';

export type SheetReply = Reply<'readSheet'>;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ConflictSettlingProps {
  readonly sheet: SheetReply;
  readonly pack: Pack;
  /** The side revision to settle. */
  readonly rev: number;
  readonly onSettled: () => void;
}

export function ConflictSettling({ sheet, pack, rev, onSettled }: ConflictSettlingProps) {
  const { api } = useServices();
  const { unit, period } = sheet.head;
  const ask = useCallback(
    () => api.call('readSheet', { params: { unit, period }, query: { rev: String(rev) } }),
    [api, unit, period, rev],
  );
  const side = useRemote(ask);
  if (side.error !== null) return <Failure error={side.error} again={side.again} />;
  if (side.value === null) return <Loading />;
  return <Chooser sheet={sheet} side={side.value} pack={pack} onSettled={onSettled} />;
}

interface ChooserProps extends Omit<ConflictSettlingProps, 'rev'> {
  readonly side: SheetReply;
}

function Chooser({ sheet, side, pack, onSettled }: ChooserProps) {
  const styles = useStyles();
  const { conflict: texts } = useTexts(EXAMINE);
  const language = useLanguage();
  const { api } = useServices();
  const [choices, setChoices] = useState<ReadonlyMap<Place, Side>>(new Map());
  const [showOthers, setShowOthers] = useState(false);
  const { head, content } = sheet;
  const { revision } = side;
  const settling = useMemo(() => {
    const [mine, theirs]: readonly [Content, Content] = [side.content, content];
    return {
      pack,
      unit: head.unit,
      period: head.period,
      head: theirs,
      side: mine,
      all: differences({ content: mine, conflicts: revision.conflicts }, theirs),
    };
  }, [pack, head, content, side, revision]);
  const { all } = settling;
  const asked = all.filter(({ kind }) => kind !== 'other');
  const others = all.filter(({ kind }) => kind === 'other');
  const left = all.filter((each) => chosenSide(each, choices) === null).length;
  const settle = useTask(async () => {
    const submission = settlingSubmission({
      unit: head.unit,
      period: head.period,
      packHash: head.packHash,
      headRev: head.rev,
      sideRev: revision.rev,
      copyId: revision.copyId,
      content: settledContent(all, settling.head, settling.side, choices),
    });
    await api.call('pushRevision', {
      params: { unit: head.unit, period: head.period },
      body: submission,
    });
    onSettled();
  });
  const choose = (some: readonly Difference[], chosen: Side) =>
    setChoices(new Map([...choices, ...some.map(({ place }) => [place, chosen] as const)]));
  const card = (difference: Difference) => (
    <ConflictCard
      key={difference.place}
      settling={settling}
      difference={difference}
      choices={choices}
      onChoose={(chosen) => choose([difference], chosen)}
    />
  );
  const resent = asked.length > 0 && asked.every(({ kind }) => kind === 'resent');
  return (
    <Section heading={texts.heading(asked.length)}>
      <Text>
        {resent
          ? texts.resentIntro
          : texts.intro(
              revision.source.name ?? revision.source.kind,
              senderName(revision),
              dateTimeText(revision.at, language),
            )}
      </Text>
      {asked.length > 1 && (
        <div className={styles.row}>
          {(['mine', 'theirs'] as const).map((chosen) => (
            <Button key={chosen} size="small" onClick={() => choose(asked, chosen)}>
              {texts.takeAll[chosen]}
            </Button>
          ))}
        </div>
      )}
      {asked.map(card)}
      {others.length > 0 && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={showOthers}
            onClick={() => setShowOthers(!showOthers)}
          >
            {texts.others(others.length)}
          </Button>
          <Text size={200} block>
            {texts.othersHint}
          </Text>
        </div>
      )}
      {showOthers && others.map(card)}
      {settle.error !== null && <Failure error={settle.error} />}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabled={left > 0 || settle.running}
          onClick={() => settle.run()}
        >
          {texts.settle}
        </Button>
        {left > 0 && <Text size={200}>{texts.left(left)}</Text>}
      </div>
    </Section>
  );
}
