import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '#domain/rules/finding';
import { COMMUNE } from '../../../messages/commune.ts';
import { useTexts } from '../../services.ts';
import { FindingItem } from './finding-item.tsx';

/** Long lists are read from the top; the rest is there when one gets to it. */
const SHOWN = 20;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const texts = useTexts(COMMUNE).todo;
  const [shown, setShown] = useState(SHOWN);
  const rest = findings.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((found) => (
          <FindingItem key={`${found.code} ${found.at ?? ''} ${found.cell ?? ''}`} found={found} />
        ))}
      </ul>
      {rest > 0 && (
        <Button appearance="subtle" onClick={() => setShown(shown + SHOWN)}>
          {texts.more(Math.min(rest, SHOWN))}
        </Button>
      )}
    </>
  );
}
