/** What a command asks of the pane; a new object each time, so that the same can be asked twice. */
import { Store } from '../state/store.ts';

export interface PaneRequest {
  readonly view: 'commune';
  readonly tab: 'todo' | 'exchange';
}

export const paneRequest = new Store<PaneRequest | null>(null);
