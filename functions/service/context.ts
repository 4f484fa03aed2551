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
import type { PeriodInForce, Packs } from './packs.ts';

/** What every service needs from outside: the store, the packs in force, the clock. */
export interface Services {
  readonly store: Store;
  /** The same store, as items. */
  readonly archive: Archive;
  readonly packs: Packs;
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

/** The pack that judges a period now. */
export async function currentPack(services: Services, period: PeriodId): Promise<Pack> {
  return (await inForce(services, period)).pack;
}

/** As `currentPack`, for what moves a sheet: a closed period stands still. */
export async function openPack(services: Services, period: PeriodId): Promise<Pack> {
  const { pack, closed } = await inForce(services, period);
  if (closed) throw new Problem('period.closed', { period });
  return pack;
}

async function inForce({ packs }: Services, period: PeriodId): Promise<PeriodInForce> {
  const found = await packs.inForce(period);
  if (!found) throw new Problem('period.unknown', { period });
  return found;
}

/** `currentPack`, asked once for each period: for one request that speaks of a thousand figures. */
export function packReader(services: Services): (period: PeriodId) => Promise<Pack> {
  const known = new Map<PeriodId, Promise<Pack>>();
  return (period) => {
    let pack = known.get(period);
    if (!pack) known.set(period, (pack = currentPack(services, period)));
    return pack;
  };
}
