/**
 * Origins beside the content they belong to: nearly every place comes from one copy, so only that copy is named, and
 * the places that come from another.
 */
import * as z from 'zod';
import { flatten, type Content, type Place } from '#domain/sync/content';
import type { Origins } from '#domain/sync/push';
import { packPlaces, places, type PackedPlaces } from './place-list.ts';

export const packedOrigins = z.strictObject({
  /** The copy that gave every place of the content but those below; null: nobody did. */
  usual: z.string().nullable(),
  others: z.array(z.strictObject({ copy: z.string().nullable(), places })),
});

interface PackedOrigins {
  readonly usual: string | null;
  readonly others: readonly { readonly copy: string | null; readonly places: PackedPlaces }[];
}

/** A copy id, or null where the origin of a place is not known. */
type Copy = string | null;

export function packOrigins(origins: Origins, content: Content): PackedOrigins {
  const known = new Map<Place, Copy>(Object.entries(origins));
  const standing = new Set(flatten(content).keys());
  const usual = mostFrequent(Object.values(origins));
  const others = new Map<Copy, Place[]>();
  for (const place of [...new Set([...standing, ...known.keys()])].sort()) {
    const copy = known.get(place) ?? null;
    const implied = standing.has(place) ? usual : null;
    if (copy === implied) continue;
    const listed = others.get(copy);
    if (listed) listed.push(place);
    else others.set(copy, [place]);
  }
  return {
    usual,
    others: [...others].map(([copy, list]) => ({ copy, places: packPlaces(list) })),
  };
}

export function unpackOrigins(
  { usual, others }: z.infer<typeof packedOrigins>,
  content: Content,
): Origins {
  const origins = new Map<Place, Copy>();
  for (const place of flatten(content).keys()) origins.set(place, usual);
  for (const { copy, places: list } of others) for (const place of list) origins.set(place, copy);
  return Object.fromEntries([...origins].filter(hasCopy));
}

function hasCopy(origin: readonly [Place, Copy]): origin is [Place, string] {
  return origin[1] !== null;
}

function mostFrequent(copies: readonly string[]): Copy {
  const counts = new Map<string, number>();
  for (const copy of copies) counts.set(copy, (counts.get(copy) ?? 0) + 1);
  let most: Copy = null;
  for (const [copy, count] of counts) {
    if (most === null || count > counts.get(most)!) most = copy;
  }
  return most;
}
