import { useSyncExternalStore } from 'react';
import type { Readable } from '../state/store.ts';

/** The value of a store now, and again whenever it changes. */
export function useStore<T>(store: Readable<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}
