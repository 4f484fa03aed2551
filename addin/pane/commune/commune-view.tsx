/** The sheet of a commune, beside the workbook in which it stands. */
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableSearchRegular } from '@fluentui/react-icons';
import { lazy, Suspense, use, useEffect, useState } from 'react';
import { paneRequest } from '../../commands/pane-request.ts';
import { COMMUNE } from '../../messages/commune.ts';
import { Empty } from '../parts/empty.tsx';
import { Loading } from '../parts/loading.tsx';
import { useServices, useTexts } from '../services.ts';
import { useStore } from '../use-store.ts';
import { DeskProvider, deskOf, useDesk, useSender, type Desk } from './desk.ts';
import { RowHelp } from './help/row-help.tsx';
import { Overview } from './overview/overview.tsx';
import { openMatters } from './todo/matters.ts';
import { TodoTab } from './todo/todo-tab.tsx';
import { Unusable } from './unusable.tsx';

export function CommuneView() {
  return <WithDesk desk={use(deskOf(useServices()))} />;
}

function WithDesk({ desk }: { readonly desk: Desk }) {
  const texts = useTexts(COMMUNE);
  const state = useStore(desk.sheet.state);
  switch (state.kind) {
    case 'reading':
      return <Loading label={texts.reading} />;
    case 'noForm':
      return (
        <Empty icon={<DocumentTableSearchRegular />} title={texts.noForm.title}>
          {texts.noForm.text}
        </Empty>
      );
    case 'unusable':
      return <Unusable findings={state.findings} show={(place) => void desk.sheet.show(place)} />;
    case 'form':
      return (
        <DeskProvider value={{ ...desk, open: state }}>
          <Sheet />
        </DeskProvider>
      );
  }
}

/** Not needed for the first look; loaded right after it, so that they are there when the network is not. */
const LATER = {
  criteria: () => import('./criteria/criteria-tab.tsx'),
  exchange: () => import('./exchange/exchange-tab.tsx'),
  disputes: () => import('./todo/disputes.tsx'),
  explain: () => import('./todo/explain.tsx'),
};

const TABS = {
  todo: TodoTab,
  criteria: lazy(async () => ({ default: (await LATER.criteria()).CriteriaTab })),
  exchange: lazy(async () => ({ default: (await LATER.exchange()).ExchangeTab })),
};

type TabName = keyof typeof TABS;

const useStyles = makeStyles({
  sheet: { display: 'flex', flexDirection: 'column', minHeight: '100%' },
  tabs: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    justifyContent: 'space-between',
  },
  panel: { flexGrow: 1, paddingBottom: tokens.spacingVerticalXL },
  count: { marginInlineStart: tokens.spacingHorizontalXS, fontVariantNumeric: 'tabular-nums' },
});

function Sheet() {
  const styles = useStyles();
  const texts = useTexts(COMMUNE);
  const request = useStore(paneRequest);
  const [tab, setTab] = useState<TabName>(request?.tab ?? 'todo');
  const [answered, setAnswered] = useState(request);
  if (request !== answered) {
    setAnswered(request);
    if (request) setTab(request.tab);
  }
  const { open } = useDesk();
  const matters = openMatters(open, useSender());
  const Panel = TABS[tab];
  useEffect(() => {
    for (const load of Object.values(LATER)) load().catch(() => undefined);
  }, []);
  return (
    <div className={styles.sheet}>
      <Overview onExchange={() => setTab('exchange')} />
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value as TabName)}
      >
        {(Object.keys(TABS) as TabName[]).map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls="sheet-panel">
            {texts.tabs[name]}
            {name === 'todo' && matters.count > 0 && (
              <span className={styles.count}>({matters.count})</span>
            )}
          </Tab>
        ))}
      </TabList>
      <div
        className={styles.panel}
        id="sheet-panel"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        key={tab}
      >
        <Suspense fallback={<Loading />}>
          <Panel />
        </Suspense>
      </div>
      <RowHelp />
    </div>
  );
}
