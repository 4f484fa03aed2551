/** Something asked of the server: on its way, here, or not to be had. The last answer stays while it is asked again. */
import { useCallback, useContext, useEffect, useState } from 'react';
import { Refresh } from './refresh.ts';

export interface Remote<T> {
  readonly value: T | null;
  readonly error: unknown;
  readonly loading: boolean;
  readonly again: () => void;
}

interface Answered<T> {
  readonly asked: readonly [() => Promise<T>, round: number];
  readonly value: T | null;
  readonly error: unknown;
}

/** `ask` must stay the same function while the question does (useCallback). */
export function useRemote<T>(ask: () => Promise<T>): Remote<T> {
  const [own, setOwn] = useState(0);
  // Both only grow, so that their sum is another after either.
  const round = own + useContext(Refresh);
  const [answered, setAnswered] = useState<Answered<T> | null>(null);
  useEffect(() => {
    let wanted = true;
    ask().then(
      (value) => wanted && setAnswered({ asked: [ask, round], value, error: null }),
      (error: unknown) =>
        wanted &&
        setAnswered((last) => ({ asked: [ask, round], value: last?.value ?? null, error })),
    );
    return () => {
      wanted = false;
    };
  }, [ask, round]);
  const again = useCallback(() => setOwn((last) => last + 1), []);
  const loading = answered?.asked[0] !== ask || answered.asked[1] !== round;
  return { value: answered?.value ?? null, error: loading ? null : answered.error, loading, again };
}
