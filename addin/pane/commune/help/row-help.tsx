/** Help for the row that is selected: what is asked, on what basis, what it was last time. Needs no network. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { addressLabel } from '#domain/messages/address-label';
import { COMMUNE } from '../../../messages/commune.ts';
import { useLanguage, useServices, useTexts } from '../../services.ts';
import { useStore } from '../../use-store.ts';
import { useDesk } from '../desk.ts';
import { selectedRow } from './selected-row.ts';
import { RowFacts } from './row-facts.tsx';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
  },
  bar: {
    width: '100%',
    maxWidth: '100%',
    justifyContent: 'space-between',
    textAlign: 'start',
    borderRadius: 0,
  },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  facts: {
    maxHeight: '45vh',
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});

export function RowHelp() {
  const styles = useStyles();
  const texts = useTexts(COMMUNE).help;
  const language = useLanguage();
  const id = useId();
  const { open } = useDesk();
  const [shown, setShown] = useState(false);
  const row = selectedRow(open, useStore(useServices().workbook.selection));
  if (!row) return null;
  const name = row.indicator?.id ?? addressLabel(row.address, language, open.pack);
  return (
    <aside className={styles.root} aria-label={texts.title(name)}>
      <Button
        appearance="subtle"
        className={styles.bar}
        iconPosition="after"
        icon={shown ? <ChevronDownRegular /> : <ChevronUpRegular />}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        <Text className={styles.title}>{texts.title(name)}</Text>
      </Button>
      <div
        id={id}
        hidden={!shown}
        className={styles.facts}
        role="region"
        aria-label={texts.title(name)}
        tabIndex={shown ? 0 : -1}
      >
        {shown && <RowFacts row={row} />}
      </div>
    </aside>
  );
}
