/** What stands around a view: the way to the others, and whose account this is. */
import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, PersonCircleRegular, PersonRegular } from '@fluentui/react-icons';
import { useEffect, type ReactNode } from 'react';
import { SHELL, type ViewName } from '../messages/shell.ts';
import { useNavigation } from './navigation.ts';
import { CommandStatus } from './parts/command-status.tsx';
import { useTabs } from './parts/use-tabs.ts';
import { useLanguage, useSession, useTexts } from './services.ts';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalS,
    minHeight: '40px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { flexGrow: 1, minWidth: 0 },
  view: { flexGrow: 1, minHeight: 0, overflowX: 'hidden', overflowY: 'auto', outlineStyle: 'none' },
});

/** What these show comes from the store, as it was when it was asked. */
const OF_THE_STORE: readonly ViewName[] = ['district', 'province', 'department'];

export function Frame({
  views,
  onRefresh,
  children,
}: {
  readonly views: readonly ViewName[];
  readonly onRefresh: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const tabStyles = useTabs();
  const texts = useTexts(SHELL);
  const language = useLanguage();
  const session = useSession();
  const { view, open } = useNavigation();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const signedIn = session.kind === 'signedIn';
  const account = signedIn ? texts.signedInAs(session.user.name) : texts.account;
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <nav className={styles.tabs}>
          <TabList
            className={tabStyles.many}
            size="small"
            aria-label={texts.navigation}
            selectedValue={view}
            onTabSelect={(_, { value }) => open(value as ViewName)}
          >
            {views.map((name) => (
              <Tab key={name} value={name}>
                {texts.views[name]}
              </Tab>
            ))}
          </TabList>
        </nav>
        {OF_THE_STORE.includes(view) && (
          <Button
            appearance="subtle"
            title={texts.refresh}
            aria-label={texts.refresh}
            icon={<ArrowClockwiseRegular />}
            onClick={onRefresh}
          />
        )}
        <Button
          appearance={view === 'account' ? 'secondary' : 'subtle'}
          title={account}
          aria-label={account}
          aria-pressed={view === 'account'}
          icon={signedIn ? <PersonCircleRegular /> : <PersonRegular />}
          onClick={() => open(view === 'account' ? (views[0] ?? 'account') : 'account')}
        />
      </header>
      <CommandStatus />
      <main className={styles.view} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
