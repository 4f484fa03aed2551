/**
 * A list of places, each written as how many characters it shares with the one before and the rest:
 * [0,"17.1a.num",6,"den"]. Neighbours differ in their last few letters only; the places of a register would
 * otherwise take more room than what stands at them.
 */
import * as z from 'zod';
import type { Place } from '#domain/sync/content';

const packed = z.array(z.union([z.int().nonnegative(), z.string()]));

export type PackedPlaces = z.infer<typeof packed>;

export function packPlaces(places: readonly Place[]): PackedPlaces {
  let before = '';
  return places.flatMap((place) => {
    const shared = sharedLength(before, place);
    before = place;
    return [shared, place.slice(shared)];
  });
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

export const places = packed.transform((list, context): Place[] => {
  const found: Place[] = [];
  for (let at = 0; at < list.length; at += 2) {
    const [shared, rest] = [list[at], list[at + 1]];
    if (typeof shared !== 'number' || typeof rest !== 'string') {
      context.addIssue('not a list of places');
      return z.NEVER;
    }
    found.push((found.at(-1) ?? '').slice(0, shared) + rest);
  }
  return found;
});
