import { editDistance } from './edit-distance.ts';
import { nameIndex } from './name-index.ts';
import type { Reading } from './spelling.ts';
import { isWithin, type UnitTree } from './tree.ts';
import type { Unit } from './unit.ts';

const MOST = 3;

/** How many slips of the finger a name of so many letters may hold before it is another name. */
function slipsAllowed(letters: number): number {
  return Math.min(3, Math.max(1, Math.floor(letters / 3)));
}

/**
 * Units for "did you mean", at most three, nearest first, none more than a slip behind the first. Type and district
 * are not held against them, since they may be what was wrong; but being outside the given districts counts as a slip.
 */
export function nearestUnits(
  tree: UnitTree,
  readings: readonly Reading[],
  districts: readonly Unit[],
): readonly Unit[] {
  const outside = (unit: Unit) =>
    districts.length === 0 || districts.some(({ key }) => isWithin(tree, unit.key, key)) ? 0 : 1;
  const slips = new Map<Unit, number>();
  for (const [name, named] of nameIndex(tree)) {
    const least = Math.min(...readings.map(({ fold }) => editDistance(fold, name)));
    if (least > slipsAllowed(name.length)) continue;
    for (const { unit } of named) {
      slips.set(unit, Math.min(slips.get(unit) ?? Infinity, least + outside(unit)));
    }
  }
  const limit = Math.min(...slips.values()) + 1;
  return [...slips]
    .filter(([, count]) => count <= limit)
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST)
    .map(([unit]) => unit);
}
