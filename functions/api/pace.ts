/**
 * How much one caller may ask, so that a program gone wrong, or somebody with a token, keeps nobody else waiting: a
 * bucket for each, filled again all the time. Each running function counts for itself: a caller gets at most so many
 * times as much as there are functions running for them, which the limit of the route bounds in turn.
 */

export interface Pace {
  /** Requests at once. */
  readonly burst: number;
  readonly perSecond: number;
}

/** Asked for a caller with each request; gives seconds to wait, 0 where they may go on. */
export type Pacer = (caller: string) => number;

interface Bucket {
  tokens: number;
  at: number;
}

/** Of callers that were here last; whoever is dropped begins with a full bucket. */
const REMEMBERED = 10_000;

/** `clock`: milliseconds, from whenever. */
export function pacer({ burst, perSecond }: Pace, clock: () => number): Pacer {
  const buckets = new Map<string, Bucket>();
  return (caller) => {
    const now = clock();
    const { tokens, at } = buckets.get(caller) ?? { tokens: burst, at: now };
    const filled = Math.min(burst, tokens + ((now - at) / 1_000) * perSecond);
    const may = filled >= 1;
    // Put behind all others: the first of the map is whoever was away longest.
    buckets.delete(caller);
    buckets.set(caller, { tokens: may ? filled - 1 : filled, at: now });
    if (buckets.size > REMEMBERED) buckets.delete(buckets.keys().next().value!);
    return may ? 0 : Math.ceil((1 - filled) / perSecond);
  };
}
