/** Which unit and which period a view is about. */
import type { Grant, Role } from '#domain/access/roles';
import { requirePeriod, type Period } from '#domain/periods/period';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { ancestors, childrenOf, type UnitTree } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import type { Unit, UnitLevel } from '#domain/units/unit';

export interface Place {
  readonly unit: Unit;
  readonly period: PeriodId;
  readonly tree: UnitTree;
}

/** The programme began with 2010; nobody reports on what has not ended a year from now. */
const FIRST_YEAR = 2016;

/** Newest first: half-years and years, in which the province reports. */
export function periodChoices(now: string): readonly PeriodId[] {
  const last = Number(now.slice(0, 4));
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => last - index);
  return years.flatMap((year) => [`${year}`, `${year}S2`, `${year}S1`]);
}

/** The half-year that ended last. */
export function usualPeriod(now: string): PeriodId {
  const year = Number(now.slice(0, 4));
  return now.slice(5, 7) < '07' ? `${year - 1}S2` : `${year}S1`;
}

/**
 * The units of a level that somebody with these grants looks at in one of these roles; where there is no such level,
 * since July 2025, the unit of the grant itself. In the order of the codes.
 */
export function unitChoices(
  grants: readonly Grant[],
  roles: readonly Role[],
  level: UnitLevel,
  tree: UnitTree,
): readonly Unit[] {
  const held = grants.filter(({ role }) => roles.includes(role));
  const found = held.flatMap(({ unit }) => unitsAt(unit, level, tree));
  return [...new Map(found.map((unit) => [unit.key, unit])).values()];
}

function unitsAt(key: UnitKey, level: UnitLevel, tree: UnitTree): readonly Unit[] {
  const unit = tree.units.get(key);
  if (!unit) return [];
  if (unit.level === level) return [unit];
  const above = ancestors(tree, key).find((each) => each.level === level);
  if (above) return [above];
  const below = childrenOf(tree, key).filter((each) => each.level === level);
  return below.length > 0 ? below : [unit];
}

export function treeOf(period: PeriodId): UnitTree | null {
  const { end }: Period = requirePeriod(period);
  return treeAt(end);
}
