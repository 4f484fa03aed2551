/**
 * What becomes of a submission: decided here from what the store holds, without any I/O. The head moves only where
 * nothing that somebody typed would be overwritten unseen.
 */
import type { Content, Place } from './content.ts';
import { EMPTY, flatten, sameValue, withRowIds } from './content.ts';
import { changedPlaces, merge, type Conflict } from './merge.ts';
import { contentOf, type Submission } from './submission.ts';

/** Which copy of the form last gave each place its value. */
export type Origins = Readonly<Record<Place, string>>;

/** Whatever the name of a place means to other objects: "constructor" is an address like another. */
export function originAt(origins: Origins, place: Place): string | undefined {
  return Object.hasOwn(origins, place) ? origins[place] : undefined;
}

export interface Head {
  readonly rev: number;
  readonly content: Content;
  readonly origins: Origins;
}

export interface Known {
  /** Null before the first revision. */
  readonly head: Head | null;
  /** The revision named by `baseRev`; null where the submission names none. */
  readonly base: Content | null;
}

export type ConflictKind =
  /** Two people changed the same place. */
  | 'conflict'
  /** A later file of the same copy, which cannot know what became of the earlier one: bản gửi lại. */
  | 'resent';

export interface OpenConflict extends Conflict {
  readonly kind: ConflictKind;
}

export type PushOutcome =
  /** The head moves to this content. */
  | {
      readonly kind: 'accepted';
      readonly content: Content;
      readonly origins: Origins;
      readonly changed: readonly Place[];
    }
  /** Nothing that the store does not have already. */
  | { readonly kind: 'unchanged' }
  /** Kept whole beside the head, for a person to settle. */
  | {
      readonly kind: 'side';
      readonly content: Content;
      readonly conflicts: readonly OpenConflict[];
    };

export function decidePush(submission: Submission, known: Known): PushOutcome {
  const { head } = known;
  const theirs = head?.content ?? EMPTY;
  const base = known.base ?? EMPTY;
  const mine = withRowIds(contentOf(submission), theirs, newRowId(submission));
  const merged = merge({ base, mine, theirs, unseen: new Set(submission.unseen) });
  if (merged.conflicts.length > 0) {
    return {
      kind: 'side',
      content: mine,
      conflicts: merged.conflicts.map((conflict) => ({
        ...conflict,
        kind: kindOf(conflict, submission, head),
      })),
    };
  }
  if (head && merged.changed.length === 0) return { kind: 'unchanged' };
  return {
    kind: 'accepted',
    content: merged.content,
    origins: originsOf(head, merged.content, submission.copyId),
    changed: changedPlaces(theirs, merged.content),
  };
}

/** Deterministic, so that a submission sent twice gives its rows the same ids. */
function newRowId({ submissionId }: Submission) {
  return (register: string, index: number) =>
    `${register}-${submissionId.slice(0, 12)}-${index + 1}`;
}

/** Where the store's value came from an earlier file of this very copy, the later file corrects itself. */
function kindOf(
  { place }: Conflict,
  { baseRev, copyId }: Submission,
  head: Head | null,
): ConflictKind {
  return baseRev === null && head && originAt(head.origins, place) === copyId
    ? 'resent'
    : 'conflict';
}

function originsOf(head: Head | null, content: Content, copyId: string): Origins {
  const before = head ? flatten(head.content) : new Map();
  return Object.fromEntries(
    [...flatten(content)].map(([place, value]) => [
      place,
      head && sameValue(before.get(place), value)
        ? (originAt(head.origins, place) ?? copyId)
        : copyId,
    ]),
  );
}
