/** Communes of one province share their names, 25 of Lạng Sơn do: such a one is named with its district. */
import type { UnitKey } from '#domain/sheet/sheet';
import type { UnitTree } from '#domain/units/tree';

const shared = new WeakMap<UnitTree, ReadonlySet<string>>();

function sharedNames(tree: UnitTree): ReadonlySet<string> {
  let known = shared.get(tree);
  if (!known) {
    const names = [...tree.units.values()].map(({ name }) => name);
    const seen = new Set<string>();
    known = new Set(names.filter((name) => seen.size === seen.add(name).size));
    shared.set(tree, known);
  }
  return known;
}

/** "Xã Hồng Thái (Huyện Bình Gia)"; "Xã Hữu Vĩnh", of which there is one. */
export function toldApart(tree: UnitTree, key: UnitKey): string {
  const unit = tree.units.get(key);
  if (!unit) return key;
  const above = unit.parent === null ? undefined : tree.units.get(unit.parent);
  return above && sharedNames(tree).has(unit.name) ? `${unit.name} (${above.name})` : unit.name;
}
