/** What every view works with. Given to the pane from outside, so that a test can give something else. */
import { createContext, useContext } from 'react';
import type { Language } from '#domain/messages/language';
import type { Api } from '#domain/routes/client';
import type { Account, Session } from '../account/account.ts';
import type { Settings } from '../account/settings.ts';
import type { Trouble } from '../excel/trouble.ts';
import type { EditedWorkbook } from '../excel/workbook.ts';
import type { Texts } from '../messages/texts.ts';
import type { Store } from '../state/store.ts';
import type { Theming } from './theming.ts';
import { useStore } from './use-store.ts';

export interface PaneServices {
  readonly account: Account;
  readonly settings: Store<Settings>;
  /** Carries the token of who is signed in. Throws RefusedError and UnreachableError. */
  readonly api: Api;
  readonly theming: Theming;
  /** The one in which the pane stands; whoever needs it first opens it. */
  readonly workbook: EditedWorkbook;
  /** What Excel refused last; null: it did what it was asked. */
  readonly trouble: Store<Trouble | null>;
  /** Calls whenever the network comes back. */
  online(run: () => void): void;
  /** ISO date and time. */
  now(): string;
}

const Services = createContext<PaneServices | null>(null);

export const ServicesProvider = Services.Provider;

export function useServices(): PaneServices {
  const services = useContext(Services);
  if (!services) throw new Error('A view outside the pane');
  return services;
}

export function useLanguage(): Language {
  return useStore(useServices().settings).language;
}

/** The sentences of a region: `const texts = useTexts(SHELL)`. */
export function useTexts<T>(texts: Texts<T>): T {
  return texts[useLanguage()];
}

export function useSession(): Session {
  return useStore(useServices().account.session);
}
