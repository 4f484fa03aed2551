/** A button that looks like a link: what is written leads somewhere in the pane. */
import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    textAlign: 'start',
    // It is a button: the colour of links belongs to what leaves the page.
    '@media (forced-colors: active)': { color: 'ButtonText' },
  },
});

export interface TextLinkProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly className?: string;
  readonly 'aria-label'?: string;
}

export function TextLink({ className, ...props }: TextLinkProps) {
  const styles = useStyles();
  return <Link as="button" className={mergeClasses(styles.root, className)} {...props} />;
}
