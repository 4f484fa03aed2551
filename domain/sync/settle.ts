/**
 * Settling a side revision: a person chooses, place by place, between what came (mine) and what is stored (theirs). The
 * base of what came is not kept with it, so every place at which both differ now is shown, and none decided unseen.
 */
import type { UnitKey, PeriodId } from '#domain/sheet/sheet';
import { isStatedBelow } from '#domain/sheet/addresses';
import {
  flatten,
  sameValue,
  unflatten,
  type Content,
  type Place,
  type PlacedValue,
} from './content.ts';
import type { ConflictKind } from './push.ts';
import { submissionId, type Submission } from './submission.ts';

export type Side = 'mine' | 'theirs';

export interface Difference {
  readonly place: Place;
  /** `other`: no conflict when it came. */
  readonly kind: ConflictKind | 'other';
  /** What both started from, as far as it is known. */
  readonly base: PlacedValue | undefined;
  readonly mine: PlacedValue | undefined;
  readonly theirs: PlacedValue | undefined;
  /** Chosen while nobody chooses otherwise; null: a person has to. */
  readonly usual: Side | null;
}

export type Choices = ReadonlyMap<Place, Side>;

interface CameBeside {
  readonly content: Content;
  readonly conflicts: readonly {
    readonly place: Place;
    readonly kind: ConflictKind;
    readonly base?: PlacedValue | undefined;
  }[];
}

/** What a person has to choose first; then the later file of the same copy; then the rest. */
const ORDER = ['conflict', 'resent', 'other'] as const;

/** Both must have row ids. What the levels above state is theirs and no matter of choice. */
export function differences(side: CameBeside, head: Content): readonly Difference[] {
  const [mine, theirs] = [flatten(side.content), flatten(head)];
  const known = new Map(side.conflicts.map((conflict) => [conflict.place, conflict]));
  const all = [...new Set([...known.keys(), ...mine.keys(), ...theirs.keys()])]
    .filter((place) => isStatedBelow(place) && !sameValue(mine.get(place), theirs.get(place)))
    .map((place): Difference => {
      const conflict = known.get(place);
      const [here, there] = [mine.get(place), theirs.get(place)];
      const kind = conflict?.kind ?? 'other';
      return {
        place,
        kind,
        base: conflict?.base,
        mine: here,
        theirs: there,
        usual: usualSide(kind, there),
      };
    });
  return ORDER.flatMap((kind) => all.filter((each) => each.kind === kind));
}

function usualSide(kind: Difference['kind'], theirs: PlacedValue | undefined): Side | null {
  if (kind === 'conflict') return null;
  return kind === 'resent' || theirs === undefined ? 'mine' : 'theirs';
}

export function chosenSide({ place, usual }: Difference, choices: Choices): Side | null {
  return choices.get(place) ?? usual;
}

/** What the sheet says once the choices are made; what nobody has chosen stays as it is stored. */
export function settledContent(
  all: readonly Difference[],
  head: Content,
  side: Content,
  choices: Choices,
): Content {
  const settled = new Map(flatten(head));
  for (const difference of all) {
    if (chosenSide(difference, choices) !== 'mine') continue;
    if (difference.mine === undefined) settled.delete(difference.place);
    else settled.set(difference.place, difference.mine);
  }
  return unflatten(settled, head, side);
}

interface Settlement {
  readonly unit: UnitKey;
  readonly period: PeriodId;
  readonly packHash: string;
  readonly headRev: number;
  readonly sideRev: number;
  readonly copyId: string;
  readonly content: Content;
}

export function settlingSubmission(settlement: Settlement): Submission {
  const { unit, period, packHash, headRev, sideRev, copyId, content } = settlement;
  const { entries, notes, registers } = content;
  const said = {
    unit,
    period,
    packHash,
    baseRev: headRev,
    copyId,
    entries: below(entries),
    notes: below(notes),
    registers,
    unseen: [...Object.keys(entries), ...Object.keys(notes)].filter((at) => !isStatedBelow(at)),
    settles: sideRev,
  };
  return { ...said, submissionId: submissionId(said), source: { kind: 'addin' } };
}

function below<T>(stated: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(stated).filter(([at]) => isStatedBelow(at)));
}
