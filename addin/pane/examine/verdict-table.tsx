/** The indicators of a criterion with every verdict beside the others, and what the examiner makes of them. */
import { Button, Caption1, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons';
import { WORDS } from '#domain/messages/words';
import type { Pack } from '#domain/packs/schema';
import type { StatedVerdict } from '#domain/sheet/entry';
import { EXAMINE } from '../../messages/examine.ts';
import { useTableStyles } from '../charts/table-styles.ts';
import { useLanguage, useTexts } from '../services.ts';
import type { SheetReply } from './conflict-settling.tsx';
import type { Draft } from './draft.ts';

const useStyles = makeStyles({
  text: { display: 'block', color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  select: { minWidth: '120px' },
});

export interface VerdictTableProps {
  readonly sheet: SheetReply;
  readonly pack: Pack;
  readonly criterion: number;
  /** Null: whoever looks may not examine this criterion. */
  readonly draft: Draft | null;
}

export function VerdictTable({ sheet, pack, criterion, draft }: VerdictTableProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts(EXAMINE);
  const language = useLanguage();
  const words = WORDS[language].verdict;
  const indicators = pack.indicators.filter((each) => each.criterion === criterion);
  return (
    <table className={table.root}>
      <thead>
        <tr>
          <th scope="col">{texts.indicator}</th>
          <th scope="col">{texts.own}</th>
          <th scope="col">{texts.computed}</th>
          <th scope="col">{texts.examined}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ id, text }) => {
          const verdicts = sheet.indicators.find((each) => each.id === id);
          if (!verdicts) return null;
          const { own, computed, examined } = verdicts;
          const stated = draft?.verdicts.get(id);
          return (
            <tr key={id}>
              <th scope="row">
                {id}
                <Caption1 className={styles.text}>{text[language] ?? text.vi}</Caption1>
                {draft && (
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
                )}
                {draft && stated && (
                  <Textarea
                    size="small"
                    aria-label={texts.verdictWhy(id)}
                    placeholder={texts.verdictWhy(id)}
                    value={stated.reason}
                    onChange={(_, { value }) => draft.explain(id, value)}
                  />
                )}
              </th>
              <td>{own ? words[own] : '–'}</td>
              <td>{words[computed.verdict]}</td>
              <td>{examined ? words[examined.verdict] : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
