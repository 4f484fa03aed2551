import type { UnitTree } from './tree.ts';
import type { Unit } from './unit.ts';

/** A code that names two different places. */
export interface CodeHazard {
  readonly code: string;
  readonly before: Unit;
  readonly after: Unit;
}

/**
 * The codes that would join two different places, if one joined two trees by code alone; in the order of the codes.
 * A code whose unit kept its full name is none, even where a merger made it another unit with another key.
 */
export function codeHazards(before: UnitTree, after: UnitTree): readonly CodeHazard[] {
  return [...before.units.values()].flatMap((unit) => {
    const other = after.byCode.get(unit.code);
    if (other === undefined || other.name === unit.name) return [];
    return [{ code: unit.code, before: unit, after: other }];
  });
}
