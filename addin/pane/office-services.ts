/** The services of a pane that runs in Excel. */
import { Account } from '../account/account.ts';
import { deploymentOf } from '../account/deployment.ts';
import { signInByDialog } from '../account/dialog.ts';
import { settingsStore } from '../account/settings.ts';
import { fetchApi } from '../client/fetch-api.ts';
import type { Trouble } from '../excel/trouble.ts';
import { ExcelWorkbook } from '../excel/workbook.ts';
import { browserKeep } from '../state/keep.ts';
import { Store } from '../state/store.ts';
import type { PaneServices } from './services.ts';
import { officeTheming } from './theming.ts';

export function officeServices(window: Window & typeof globalThis): PaneServices {
  const deployment = deploymentOf(window.document);
  const keep = browserKeep(() => window.localStorage);
  const settings = settingsStore(keep, deployment.server);
  const account = new Account({
    signIn: () => signInByDialog(deployment),
    async refresh(refreshToken) {
      const { refreshed } = await import('../account/provider.ts');
      return refreshed(deployment, refreshToken);
    },
    keep,
    remember: () => settings.get().remember,
    now: () => Date.now(),
  });
  return {
    account,
    settings,
    api: fetchApi({
      origin: () => settings.get().server,
      token: () => account.token(),
      fetch: (input, init) => window.fetch(input, init),
      language: () => settings.get().language,
    }),
    theming: officeTheming(window, () => Office.context.officeTheme?.bodyBackgroundColor),
    workbook: new ExcelWorkbook(),
    trouble: new Store<Trouble | null>(null),
    online: (run) => window.addEventListener('online', run),
    now: () => new Date().toISOString(),
  };
}
