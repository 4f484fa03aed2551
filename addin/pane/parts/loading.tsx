import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { SHELL } from '../../messages/shell.ts';
import { useTexts } from '../services.ts';

const useStyles = makeStyles({ root: { padding: tokens.spacingVerticalXXL } });

export function Loading({ label }: { readonly label?: string }) {
  const styles = useStyles();
  const { loading } = useTexts(SHELL);
  return <Spinner className={styles.root} size="small" label={label ?? loading} />;
}
