/** One place, two figures: what stood there, whose is which, and what each would do to the verdict. */
import {
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useId } from 'react';
import { addressLabel } from '#domain/messages/address-label';
import { WORDS, type Words } from '#domain/messages/words';
import type { PlacedValue } from '#domain/sync/content';
import { STATE_CODES } from '#domain/sheet/entry';
import type { OpenConflict } from '#workbook/sync-record';
import { COMMUNE } from '../../../messages/commune.ts';
import { capital } from '../../parts/capital.ts';
import { effectOf } from '../../../sheet/effect.ts';
import { dateTimeText } from '../../parts/date-text.ts';
import { senderName } from '../../parts/sender-name.ts';
import { useLanguage, useSession, useTexts } from '../../services.ts';
import { useAct } from '../act.ts';
import { useDesk, useSender } from '../desk.ts';

export type Side = 'mine' | 'theirs';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  value: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  stacked: { display: 'flex', flexDirection: 'column' },
});

export interface ConflictCardProps {
  readonly conflict: OpenConflict;
  readonly chosen: Side | null;
  readonly choose: (side: Side) => void;
}

export function ConflictCard({ conflict, chosen, choose }: ConflictCardProps) {
  const styles = useStyles();
  const id = useId();
  const all = useTexts(COMMUNE);
  const texts = all.conflict;
  const language = useLanguage();
  const session = useSession();
  const { open, sheet } = useDesk();
  const act = useAct();
  const { seen } = useSender();
  const words = WORDS[language];
  const place = open.form.places.get(conflict.place);
  const shown = (value: PlacedValue | undefined) => valueText(value, words, texts.empty);
  const who: Readonly<Record<Side, string>> = {
    mine: session.kind === 'signedIn' ? session.user.name : '',
    theirs: seen
      ? texts.who(senderName(seen.revision), dateTimeText(seen.revision.at, language))
      : '',
  };
  const option = (side: Side) => (
    <Radio
      value={side}
      label={
        <span className={styles.stacked}>
          <Text weight="semibold" className={styles.value}>
            {shown(conflict[side])}
          </Text>
          <Caption1 className={styles.quiet}>
            {[texts[side], who[side]].filter(Boolean).join(' · ')}
          </Caption1>
          <Caption1 className={styles.quiet}>{effectText(side)}</Caption1>
        </span>
      }
    />
  );
  const effectText = (side: Side) => {
    const { met, changed } = effectOf(open, conflict.place, conflict[side]);
    if (changed.length === 0) return texts.noEffect;
    return changed
      .map(({ criterion, before, after }) =>
        texts.effect(criterion, words.verdict[before], words.verdict[after], met),
      )
      .join('; ');
  };
  return (
    <div className={styles.card} role="group" aria-labelledby={id}>
      <div className={styles.head}>
        <Text weight="semibold" id={id} className={styles.name}>
          {capital(addressLabel(conflict.place, language, open.pack))}
        </Text>
        {place && (
          <Button size="small" onClick={() => act(sheet.show(place))}>
            {all.todo.toCellOf(place.cell)}
          </Button>
        )}
      </div>
      <Caption1 className={mergeClasses(styles.quiet, styles.value)}>
        {texts.base}: {shown(conflict.base)}
      </Caption1>
      <RadioGroup
        aria-labelledby={id}
        value={chosen ?? ''}
        onChange={(_, { value }) => choose(value as Side)}
      >
        {option('mine')}
        {option('theirs')}
      </RadioGroup>
    </div>
  );
}

function valueText(value: PlacedValue | undefined, words: Words, empty: string): string {
  if (value === undefined) return empty;
  if (typeof value === 'string') return value;
  switch (value.state) {
    case 'none':
    case 'pending':
      return `${STATE_CODES[value.state]} (${words.entryState[value.state]})`;
    case 'unread':
      return value.raw;
    case 'value':
      return value.value === 'met' || value.value === 'notMet'
        ? words.verdict[value.value]
        : words.number(value.value);
  }
}
