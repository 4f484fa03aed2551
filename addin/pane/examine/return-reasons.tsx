import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { Pack } from '#domain/packs/schema';
import { EXAMINE } from '../../messages/examine.ts';
import { useLanguage, useTexts } from '../services.ts';
import type { Draft } from './draft.ts';
import { placeLabel } from './placed-text.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** What goes back to the commune, each with its reason. */
export function ReturnReasons({ draft, pack }: { readonly draft: Draft; readonly pack: Pack }) {
  const styles = useStyles();
  const texts = useTexts(EXAMINE);
  const language = useLanguage();
  return (
    <ul className={styles.root}>
      {[...draft.reasons].map(([at, reason]) => {
        const label = placeLabel(at, language, pack);
        return (
          <li key={at}>
            <Field label={texts.reasonFor(label)} hint={texts.reasonHint}>
              <Textarea
                value={reason}
                resize="vertical"
                onChange={(_, { value }) => draft.giveBack(at, value)}
              />
            </Field>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${texts.notReturning}: ${label}`}
              onClick={() => draft.keep(at)}
            >
              {texts.notReturning}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
