/** The indicators of a criterion with every verdict beside the others, and what the examiner makes of them. */
import {
  Button,
  Caption1,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons';
import { WORDS } from '#domain/messages/words';
import type { Indicator, Pack } from '#domain/packs/schema';
import type { StatedVerdict } from '#domain/sheet/entry';
import { EXAMINE } from '../../messages/examine.ts';
import { useLanguage, useTexts } from '../services.ts';
import type { SheetReply } from './conflict-settling.tsx';
import type { Draft } from './draft.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  text: { color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  select: { minWidth: '120px' },
});

export interface VerdictListProps {
  readonly sheet: SheetReply;
  readonly pack: Pack;
  readonly criterion: number;
  /** Null: whoever looks may not examine this criterion now. */
  readonly draft: Draft | null;
}

export function VerdictList({ sheet, pack, criterion, draft }: VerdictListProps) {
  const styles = useStyles();
  const texts = useTexts(EXAMINE);
  const language = useLanguage();
  const words = WORDS[language].verdict;
  return (
    <ul className={styles.list}>
      {pack.indicators
        .filter((each) => each.criterion === criterion)
        .map((indicator) => {
          const verdicts = sheet.indicators.find(({ id }) => id === indicator.id);
          const { text, id } = indicator;
          const said = verdicts
            ? [
                [texts.own, verdicts.own],
                [texts.computed, verdicts.computed.verdict],
                [texts.examined, verdicts.examined?.verdict],
                [texts.appraised, verdicts.appraised?.verdict],
              ].flatMap(([who, verdict]) =>
                verdict ? [`${who}: ${words[verdict as keyof typeof words]}`] : [],
              )
            : [];
          return (
            <li key={id} className={styles.item}>
              <Caption1 className={styles.text}>
                <b>{id}</b> {text[language] ?? text.vi}
              </Caption1>
              <Text>{said.join(' · ')}</Text>
              {draft && <Tools indicator={indicator} draft={draft} />}
            </li>
          );
        })}
    </ul>
  );
}

function Tools({
  indicator: { id },
  draft,
}: {
  readonly indicator: Indicator;
  readonly draft: Draft;
}) {
  const styles = useStyles();
  const texts = useTexts(EXAMINE);
  const words = WORDS[useLanguage()].verdict;
  const stated = draft.verdicts.get(id);
  return (
    <>
      <div className={styles.tools}>
        <Select
          size="small"
          className={styles.select}
          aria-label={texts.verdictOf(id)}
          value={stated?.verdict ?? ''}
          onChange={(_, { value }) =>
            draft.state(id, value === '' ? null : (value as StatedVerdict))
          }
        >
          <option value="">{texts.leaveAsIs}</option>
          <option value="met">{words.met}</option>
          <option value="notMet">{words.notMet}</option>
        </Select>
        {!draft.reasons.has(id) && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowReplyRegular />}
            aria-label={`${texts.returnThis}: ${id}`}
            onClick={() => draft.giveBack(id, '')}
          >
            {texts.returnThis}
          </Button>
        )}
      </div>
      {stated && (
        <Textarea
          size="small"
          aria-label={texts.verdictWhy(id)}
          placeholder={texts.verdictWhy(id)}
          value={stated.reason}
          onChange={(_, { value }) => draft.explain(id, value)}
        />
      )}
    </>
  );
}
