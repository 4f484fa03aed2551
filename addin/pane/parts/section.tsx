import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '28px',
  },
  heading: { flexGrow: 1, margin: 0 },
});

export interface SectionProps {
  readonly heading: string;
  /** Beside the heading: a count, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ heading, aside, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={id} className={styles.heading}>
          {heading}
        </Subtitle2>
        {aside}
      </div>
      {children}
    </section>
  );
}
