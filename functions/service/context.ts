import type { User } from '#domain/access/roles';
import { may, type Action } from '#domain/access/roles';
import type { Pack } from '#domain/packs/schema';
import { parsePeriod, type Period } from '#domain/periods/period';
import { Problem } from '#domain/problems';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { treeAt } from '#domain/units/trees';
import type { UnitTree } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';
import type { Archive } from '../store/archive.ts';
import type { Store } from '../store/store.ts';

/** What every service needs from outside: the store, the packs in force, the clock. */
export interface Services {
  readonly store: Store;
  /** The same store, as items. */
  readonly archive: Archive;
  readonly packs: {
    /** The pack that judges a period now. */
    current(period: PeriodId): Pack | undefined;
    byHash(hash: string): Pack | undefined;
  };
  isOpen(period: PeriodId): Promise<boolean>;
  /** ISO date and time. */
  now(): string;
}

/** A commune in a period, in the tree of that time. */
export interface Place {
  readonly unit: Unit;
  readonly period: Period;
  readonly tree: UnitTree;
}

export function placeOf(unit: UnitKey, periodId: PeriodId): Place {
  const period = parsePeriod(periodId);
  const tree = period && treeAt(period.end);
  if (!period || !tree) throw new Problem('period.unknown', { period: periodId });
  const found = tree.units.get(unit);
  if (!found) throw new Problem('unit.unknown', { unit });
  return { unit: found, period, tree };
}

export function communeOf(unit: UnitKey, period: PeriodId): Place {
  const place = placeOf(unit, period);
  if (!place.unit.rural) throw new Problem('unit.notCommune', { unit });
  return place;
}

export function demand(
  user: User,
  action: Action,
  { unit, tree }: Place,
  criteria?: readonly number[],
): void {
  if (!may(user, action, { unit: unit.key, tree, criteria })) {
    throw new Problem('access.denied', { action, unit: unit.key });
  }
}

/** What concerns all that is stored is asked of the root, as it stands today. */
export function demandForAll({ now }: Services, user: User, action: Action): void {
  const tree = treeAt(now().slice(0, 10));
  if (!tree || !may(user, action, { unit: tree.root.key, tree })) {
    throw new Problem('access.denied', { action, unit: tree?.root.key ?? '' });
  }
}

export function currentPack({ packs }: Services, period: PeriodId): Pack {
  const pack = packs.current(period);
  if (!pack) throw new Problem('period.unknown', { period });
  return pack;
}
