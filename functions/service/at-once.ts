import { atMost } from './at-most.ts';

/** What the SDK keeps open at once, and some to spare for others. */
export const AT_ONCE = 25;

/** Runs `make` for each, so many at once; in their order. */
export async function eachAtOnce<A, B>(
  all: readonly A[],
  make: (one: A) => Promise<B>,
): Promise<readonly B[]> {
  const inTurn = atMost(AT_ONCE);
  return Promise.all(all.map((one) => inTurn(() => make(one))));
}
