/** Something a person sets off and that takes its time: running, done, or failed with a reason to show. */
import { useCallback, useState } from 'react';

export interface Task<Args extends readonly unknown[]> {
  readonly running: boolean;
  /** Null while nothing failed. */
  readonly error: unknown;
  run(...args: Args): void;
}

/** One at a time: set off again while it runs, it does nothing. */
export function useTask<Args extends readonly unknown[]>(
  work: (...args: Args) => Promise<void>,
): Task<Args> {
  const [state, setState] = useState<{ running: boolean; error: unknown }>({
    running: false,
    error: null,
  });
  const { running } = state;
  const run = useCallback(
    (...args: Args) => {
      if (running) return;
      setState({ running: true, error: null });
      work(...args).then(
        () => setState({ running: false, error: null }),
        (error: unknown) => setState({ running: false, error: error ?? new Error('failed') }),
      );
    },
    [work, running],
  );
  return { ...state, run };
}
