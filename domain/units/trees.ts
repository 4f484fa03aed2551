import type { IsoDate } from '#domain/periods/period';
import type { UnitKey } from '#domain/sheet/sheet';
import { register } from './register.ts';
import { buildTree, type UnitTree } from './tree.ts';
import type { Unit } from './unit.ts';

let built: readonly UnitTree[] | undefined;

/** Every version of the tree of Lạng Sơn, oldest first, without a gap between. */
export function trees(): readonly UnitTree[] {
  return (built ??= register.trees.map((span) => buildTree(span, register.units)));
}

/** The tree in force on a day, or null before the first one. */
export function treeAt(date: IsoDate): UnitTree | null {
  return (
    trees().find(
      ({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo),
    ) ?? null
  );
}

/** The unit a key names: on the given day, else on the day in the key. Null where it does not stand then. */
export function unitByKey(
  key: UnitKey,
  date: IsoDate = key.slice(key.indexOf('@') + 1),
): Unit | null {
  return treeAt(date)?.units.get(key) ?? null;
}

/** The unit a GSO code names on a day, or null. */
export function findUnit(code: string, date: IsoDate): Unit | null {
  return treeAt(date)?.byCode.get(code) ?? null;
}
