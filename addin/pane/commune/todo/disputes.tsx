/**
 * Places that this copy and the store say differently. Nothing is decided until a person decides; a file that was sent
 * again offers its own figures, all by one click.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Place, PlacedValue } from '#domain/sync/content';
import type { Dispute, OpenConflict } from '#workbook/sync-record';
import { COMMUNE } from '../../../messages/commune.ts';
import { Section } from '../../parts/section.tsx';
import { useTexts } from '../../services.ts';
import { useAct } from '../act.ts';
import { useDesk, useSender } from '../desk.ts';
import { ConflictCard, type Side } from './conflict-card.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

export function Disputes({ dispute }: { readonly dispute: Dispute }) {
  const styles = useStyles();
  const texts = useTexts(COMMUNE).conflict;
  const { sender } = useDesk();
  const act = useAct();
  const { phase } = useSender();
  const [chosen, setChosen] = useState<ReadonlyMap<Place, Side>>(new Map());
  const resent = dispute.places.every(({ kind }) => kind === 'resent');
  const left = dispute.places.filter(({ place }) => !chosen.has(place)).length;
  const busy = phase.kind === 'sending';
  const settle = (sides: ReadonlyMap<Place, Side>) =>
    act(sender.settle(dispute.side, decidedBy(dispute.places, sides)));
  const count = dispute.places.length;
  return (
    <Section heading={resent ? texts.resentTitle(count) : texts.title(count)}>
      <span>{resent ? texts.resentText : texts.text}</span>
      {resent && (
        <Button
          appearance="primary"
          disabled={busy}
          onClick={() => settle(new Map(dispute.places.map(({ place }) => [place, 'mine'])))}
        >
          {texts.takeResent}
        </Button>
      )}
      <div className={styles.list}>
        {dispute.places.map((conflict) => (
          <ConflictCard
            key={conflict.place}
            conflict={conflict}
            chosen={chosen.get(conflict.place) ?? (resent ? 'mine' : null)}
            choose={(side) => setChosen(new Map(chosen).set(conflict.place, side))}
          />
        ))}
      </div>
      {(!resent || chosen.size > 0) && (
        <Button
          appearance={resent ? 'secondary' : 'primary'}
          disabled={busy}
          disabledFocusable={!resent && left > 0}
          onClick={() =>
            settle(new Map(dispute.places.map(({ place }) => [place, chosen.get(place) ?? 'mine'])))
          }
        >
          {texts.finish(resent ? 0 : left)}
        </Button>
      )}
    </Section>
  );
}

function decidedBy(
  places: readonly OpenConflict[],
  sides: ReadonlyMap<Place, Side>,
): ReadonlyMap<Place, PlacedValue | undefined> {
  return new Map(
    places.map((conflict): [Place, PlacedValue | undefined] => [
      conflict.place,
      conflict[sides.get(conflict.place) ?? 'mine'],
    ]),
  );
}
