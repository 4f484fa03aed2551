/**
 * Three-way merge, place by place. A place equal to its own base is no change; the same value on both sides is no
 * conflict; changes at different places merge; the same place changed differently is a conflict, and then nothing
 * is decided here.
 */
import {
  flatten,
  sameValue,
  unflatten,
  type Content,
  type Flat,
  type Place,
  type PlacedValue,
} from './content.ts';

export interface Conflict {
  readonly place: Place;
  /** Undefined: nothing stood, or stands, there. */
  readonly base: PlacedValue | undefined;
  readonly mine: PlacedValue | undefined;
  readonly theirs: PlacedValue | undefined;
}

export interface Merge {
  /** Both sides joined; at a conflict, theirs. */
  readonly content: Content;
  readonly conflicts: readonly Conflict[];
  /** Places where the result differs from theirs. */
  readonly changed: readonly Place[];
}

export interface Sides {
  readonly base: Content;
  readonly mine: Content;
  readonly theirs: Content;
  /** Places that mine cannot speak of (a page missing from the file): not a change, whatever it holds. */
  readonly unseen?: ReadonlySet<Place> | undefined;
}

export function merge({ base, mine, theirs, unseen }: Sides): Merge {
  const [b, m, t] = [flatten(base), flatten(mine), flatten(theirs)];
  const result = new Map<Place, PlacedValue>();
  const conflicts: Conflict[] = [];
  const changed: Place[] = [];
  for (const place of places(t, m, b)) {
    const [was, here, there] = [b.get(place), m.get(place), t.get(place)];
    const mineUnchanged = unseen?.has(place) || sameValue(here, was);
    const chosen = mineUnchanged || sameValue(here, there) ? there : here;
    if (chosen !== there && !sameValue(there, was)) {
      conflicts.push({ place, base: was, mine: here, theirs: there });
      if (there !== undefined) result.set(place, there);
      continue;
    }
    if (chosen !== there) changed.push(place);
    if (chosen !== undefined) result.set(place, chosen);
  }
  return { content: unflatten(result, theirs, mine), conflicts, changed };
}

function places(...sides: readonly Flat[]): ReadonlySet<Place> {
  return new Set(sides.flatMap((side) => [...side.keys()]));
}

/** Places at which two contents differ. */
export function changedPlaces(before: Content, after: Content): readonly Place[] {
  const [b, a] = [flatten(before), flatten(after)];
  return [...places(b, a)].filter((place) => !sameValue(b.get(place), a.get(place)));
}
