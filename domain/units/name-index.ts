import { readName } from './spelling.ts';
import type { UnitTree } from './tree.ts';
import { splitName, type Unit } from './unit.ts';

export interface NamedUnit {
  readonly unit: Unit;
  /** The exact spelling (see `Reading`) of the name or alias that led here. */
  readonly exact: string;
}

/** Folded short name → the units so called, aliases included. */
export type NameIndex = ReadonlyMap<string, readonly NamedUnit[]>;

const indexes = new WeakMap<UnitTree, NameIndex>();

/** Made once per tree: consolidating a province resolves hundreds of names. */
export function nameIndex(tree: UnitTree): NameIndex {
  const known = indexes.get(tree);
  if (known !== undefined) return known;
  const index = new Map<string, NamedUnit[]>();
  for (const unit of tree.units.values()) {
    const shortNames = [unit.name, ...unit.aliases].map((name) => splitName(name).shortName);
    for (const { fold, exact } of shortNames.flatMap((name) => readName(name).slice(0, 1))) {
      index.set(fold, [...(index.get(fold) ?? []), { unit, exact }]);
    }
  }
  indexes.set(tree, index);
  return index;
}
