/** What the rules found in a sheet, by severity, each with the way to return it to the commune. */
import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons';
import type { Pack } from '#domain/packs/schema';
import { EXAMINE } from '../../messages/examine.ts';
import { SeverityIcon } from '../parts/severity.tsx';
import { useLanguage, useTexts } from '../services.ts';
import type { SheetReply } from './conflict-settling.tsx';
import type { Draft } from './draft.ts';
import { placeLabel } from './placed-text.ts';

type FindingReply = SheetReply['findings'][number];

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  at: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export interface FindingListProps {
  readonly findings: readonly FindingReply[];
  readonly pack: Pack;
  readonly draft: Draft | null;
}

export function FindingList({ findings, pack, draft }: FindingListProps) {
  const styles = useStyles();
  const texts = useTexts(EXAMINE);
  const language = useLanguage();
  if (findings.length === 0) return <Text>{texts.noFindings}</Text>;
  return (
    <ul className={styles.list}>
      {findings.map(({ code, severity, message, at, indicator }) => {
        const address = at ?? indicator;
        const where = address === undefined ? null : placeLabel(address, language, pack);
        return (
          <li key={`${code} ${address} ${message}`} className={styles.item}>
            <SeverityIcon severity={severity} labelled />
            <div className={styles.text}>
              {where && <Caption1 className={styles.at}>{where}</Caption1>}
              <Text>{message}</Text>
              {draft && address !== undefined && !draft.reasons.has(address) && (
                <div>
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<ArrowReplyRegular />}
                    aria-label={`${texts.returnThis}: ${where}`}
                    onClick={() => draft.giveBack(address, message)}
                  >
                    {texts.returnThis}
                  </Button>
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
