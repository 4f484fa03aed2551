/**
 * What became of a unit, from one tree to a later one. Followed change by change, so a result is only as sure as the
 * weakest source on its way.
 */
import type { IsoDate } from '#domain/periods/period';
import type { UnitKey } from '#domain/sheet/sheet';
import { register, type EdgeRow } from './register.ts';
import type { UnitTree } from './tree.ts';
import { trees } from './trees.ts';
import type { Unit } from './unit.ts';

/**
 * - `same`   unchanged, or enlarged by what others gave it; its key is the same
 * - `whole`  all of the old unit went into the new one
 * - `part`   only a part of it did
 */
export type ChangeKind = 'same' | 'whole' | 'part';

/**
 * - `mechanical`  same code and name in both lists
 * - `E1`  read in a source
 * - `E2`  follows from the codes that GSO gave
 * - `E3`  inferred; check against the resolution before relying on it
 */
export type Evidence = 'mechanical' | 'E1' | 'E2' | 'E3';

/** One step, at the change of tree on `date`. */
export interface Change {
  readonly date: IsoDate;
  readonly from: UnitKey;
  readonly to: UnitKey;
  readonly kind: ChangeKind;
  readonly evidence: Evidence;
  /** Area and inhabitants that passed, where a source gives them. */
  readonly km2?: number | undefined;
  readonly people?: number | undefined;
  /** The same unit goes on under another code. */
  readonly codeChange?: boolean | undefined;
  /** Of a divided unit: what is known of the rest. A remark of the data, not for display. */
  readonly remainder?: string | undefined;
}

export interface Successor {
  /** The successor. */
  readonly unit: Unit;
  readonly kind: ChangeKind;
  /** False where figures of the older unit may not be counted to the newer one as they are. */
  readonly whole: boolean;
  /** The weakest on the way. */
  readonly evidence: Evidence;
  /** The steps, oldest first; empty within one tree. */
  readonly path: readonly Change[];
}

/** Strongest first. A way is as strong as its weakest step. */
const KINDS = ['same', 'whole', 'part'] as const satisfies readonly ChangeKind[];
const EVIDENCE = ['mechanical', 'E1', 'E2', 'E3'] as const satisfies readonly Evidence[];

const UNCHANGED = { kind: 'same', evidence: 'mechanical' } as const;

const CHANGES: ReadonlyMap<IsoDate, readonly Change[]> = new Map(
  trees()
    .slice(1)
    .map((after, i) => [after.validFrom, changesBetween(trees()[i] ?? after, after)]),
);

/**
 * The units of the tree `to` that `key`, a unit of the earlier tree `from`, went into; none for a unit that was
 * abolished (the districts in 2025). Parts that meet again stay separate results, each with its path, and remain
 * parts: whether together they are the whole unit is not for this function to say.
 * Throws RangeError where `from` does not know the key, or where `to` is older.
 */
export function successors(key: UnitKey, from: UnitTree, to: UnitTree): readonly Successor[] {
  unitIn(from, key);
  return pathsFrom(key, stepsBetween(from, to)).map((path) => {
    const kind = weakest(KINDS, path, (change) => change.kind);
    const evidence = weakest(EVIDENCE, path, (change) => change.evidence);
    const unit = unitIn(to, path.at(-1)?.to ?? key);
    return { unit, kind, whole: kind !== 'part', evidence, path };
  });
}

type Path = readonly Change[];

/** The changes between two trees, one list for each, oldest first. */
function stepsBetween(older: UnitTree, newer: UnitTree): readonly (readonly Change[])[] {
  if (newer.validFrom < older.validFrom) {
    throw new RangeError(`${newer.validFrom} is before ${older.validFrom}`);
  }
  return [...CHANGES]
    .filter(([date]) => older.validFrom < date && date <= newer.validFrom)
    .map(([, changes]) => changes);
}

/** Every way from `key` through the steps. */
function pathsFrom(key: UnitKey, steps: readonly (readonly Change[])[]): readonly Path[] {
  return steps.reduce<readonly Path[]>(
    (paths, changes) =>
      paths.flatMap((path) =>
        changes
          .filter((change) => change.from === (path.at(-1)?.to ?? key))
          .map((change) => [...path, change]),
      ),
    [[]],
  );
}

/** A way without steps is as strong as can be. */
function weakest<T>(scale: readonly [T, ...T[]], path: Path, of: (change: Change) => T): T {
  return scale[Math.max(0, ...path.map((change) => scale.indexOf(of(change))))] ?? scale[0];
}

function unitIn(tree: UnitTree, key: UnitKey): Unit {
  const unit = tree.units.get(key);
  if (unit === undefined) throw new RangeError(`${key} is not of the tree of ${tree.validFrom}`);
  return unit;
}

/** The edges of the register, and one of kind "same" for each key that stands in both trees. */
function changesBetween(before: UnitTree, after: UnitTree): readonly Change[] {
  const date = after.validFrom;
  const edges = register.events.find((event) => event.date === date)?.edges ?? [];
  const kept = [...before.units.keys()].filter((key) => after.units.has(key));
  return [
    ...kept.map((key) => ({ date, from: key, to: key, ...UNCHANGED })),
    ...edges.map((edge) => changeOf(edge, before, after)),
  ];
}

function changeOf(edge: EdgeRow, before: UnitTree, after: UnitTree): Change {
  const from = before.byCode.get(edge.from)?.key;
  const to = after.byCode.get(edge.to)?.key;
  if (from === undefined || to === undefined) {
    throw new RangeError(`no such unit: ${edge.from} to ${edge.to} on ${after.validFrom}`);
  }
  return { ...edge, date: after.validFrom, from, to };
}
