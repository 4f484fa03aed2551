/** The pane: the look of Office, the language, and the view that is open. */
import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ComponentType, type LazyExoticComponent } from 'react';
import { paneRequest } from '../commands/pane-request.ts';
import type { ViewName } from '../messages/shell.ts';
import { Frame } from './frame.tsx';
import { NavigationProvider } from './navigation.ts';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { Loading } from './parts/loading.tsx';
import { Refresh } from './parts/refresh.ts';
import { ServicesProvider, useLanguage, useSession, type PaneServices } from './services.ts';
import { THEMES } from './theme.ts';
import { useStore } from './use-store.ts';
import { VIEWS, viewsFor } from './views.ts';

export function App({ services }: { readonly services: PaneServices }) {
  const look = useStore(services.theming.look);
  return (
    <ServicesProvider value={services}>
      <FluentProvider theme={THEMES[look]}>
        <Views />
      </FluentProvider>
    </ServicesProvider>
  );
}

const LAZY = Object.fromEntries(
  Object.entries(VIEWS).map(([name, load]) => [name, lazy(load)]),
) as Partial<Record<ViewName, LazyExoticComponent<ComponentType>>>;

function Views() {
  const language = useLanguage();
  const views = viewsFor(useSession());
  const [round, setRound] = useState(0);
  const [chosen, setChosen] = useState<ViewName | null>(null);
  const request = useStore(paneRequest);
  const [answered, setAnswered] = useState<typeof request>(null);
  if (request !== answered) {
    setAnswered(request);
    if (request) setChosen(request.view);
  }
  const view =
    chosen !== null && (chosen === 'account' || views.includes(chosen))
      ? chosen
      : (views[0] ?? 'account');
  const navigation = { view, open: setChosen };
  const View = LAZY[view];
  return (
    <NavigationProvider value={navigation}>
      <Frame views={views} onRefresh={() => setRound(round + 1)}>
        <ErrorBoundary key={`${view} ${language}`}>
          <Refresh value={round}>
            <Suspense fallback={<Loading />}>{View && <View />}</Suspense>
          </Refresh>
        </ErrorBoundary>
      </Frame>
    </NavigationProvider>
  );
}
