/** The three tallies of a roll-up, in this order everywhere: all sheets, examined ones, appraised ones. */
import * as z from 'zod';

export type Three<T> = readonly [all: T, examined: T, appraised: T];

export const three = <T extends z.ZodType>(one: T) => z.tuple([one, one, one]);

export function each<A, B>([a, b, c]: Three<A>, make: (one: A, index: 0 | 1 | 2) => B): Three<B> {
  return [make(a, 0), make(b, 1), make(c, 2)];
}
