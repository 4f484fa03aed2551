/** What a command did, for the pane to say: the ribbon has no place for sentences. */
import { Store } from '../state/store.ts';
import type { Frozen } from './freeze.ts';

export type Outcome =
  | ({ readonly kind: 'frozen' } & Frozen)
  /** Excel refused. */
  | { readonly kind: 'failed' };

export const commandOutcome = new Store<Outcome | null>(null);
