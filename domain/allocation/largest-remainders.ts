/** Who gets one more when whole parts leave something over: the largest remainders first. */

/** Places in that order; of equal remainders the earlier, unless `tie` says otherwise. */
export function largestRemainders<R extends bigint | number>(
  remainders: readonly R[],
  tie: (a: number, b: number) => number = (a, b) => a - b,
): readonly number[] {
  return remainders
    .map((_, place) => place)
    .sort((a, b) => {
      const [first, second] = [remainders[a]!, remainders[b]!];
      if (first === second) return tie(a, b);
      return first > second ? -1 : 1;
    });
}
