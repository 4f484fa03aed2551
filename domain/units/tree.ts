/** One version of the unit tree, and the ways to walk it. How many levels it has is a matter of its data. */
import type { IsoDate } from '#domain/periods/period';
import type { UnitKey } from '#domain/sheet/sheet';
import type { TreeRow, UnitRow } from './register.ts';
import { splitName, UNIT_TYPES, type Unit } from './unit.ts';

export interface UnitTree {
  readonly validFrom: IsoDate;
  /** The last day, null while the tree is in force. */
  readonly validTo: IsoDate | null;
  /** The legal text that made it. */
  readonly basis: string;
  readonly root: Unit;
  /** Every unit, root included, in the order of the codes level by level. */
  readonly units: ReadonlyMap<UnitKey, Unit>;
  readonly byCode: ReadonlyMap<string, Unit>;
  readonly children: ReadonlyMap<UnitKey, readonly Unit[]>;
}

/**
 * Builds the tree of the rows that stand on its first day; rows are ordered parents first. Throws RangeError where a
 * parent is missing, or where there is not exactly one root.
 */
export function buildTree(span: TreeRow, rows: readonly UnitRow[]): UnitTree {
  const byCode = new Map<string, Unit>();
  const children = new Map<UnitKey, Unit[]>();
  const roots: Unit[] = [];
  for (const row of rows.filter((each) => standsOn(span.validFrom, each))) {
    const parent = row.parent === undefined ? null : byCode.get(row.parent);
    if (parent === undefined) throw new RangeError(`${row.code}: no parent ${row.parent}`);
    const unit = unitOf(row, parent);
    byCode.set(unit.code, unit);
    children.set(unit.key, []);
    (parent === null ? roots : children.get(parent.key))?.push(unit);
  }
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new RangeError(`${roots.length} roots`);
  const units = new Map([...byCode.values()].map((unit) => [unit.key, unit]));
  return { ...span, root, units, byCode, children };
}

function standsOn(date: IsoDate, row: UnitRow): boolean {
  return row.from <= date && (row.to === undefined || date <= row.to);
}

function unitOf(row: UnitRow, parent: Unit | null): Unit {
  const { type, shortName } = splitName(row.name);
  const { vi, level } = UNIT_TYPES[type];
  return {
    key: `${row.code}@${row.from}`,
    code: row.code,
    name: row.name,
    shortName,
    type,
    typeVi: vi,
    level,
    rural: type === 'commune',
    parent: parent?.key ?? null,
    aliases: row.aliases ?? [],
  };
}

/** In the order of the codes; empty for a leaf and for a key that is not of this tree. */
export function childrenOf(tree: UnitTree, key: UnitKey): readonly Unit[] {
  return tree.children.get(key) ?? [];
}

/** Nearest first, the root last; empty for the root and for a key that is not of this tree. */
export function ancestors(tree: UnitTree, key: UnitKey): readonly Unit[] {
  const found: Unit[] = [];
  let above = tree.units.get(key)?.parent ?? null;
  while (above !== null) {
    const unit: Unit | undefined = tree.units.get(above);
    if (unit === undefined) break;
    found.push(unit);
    above = unit.parent;
  }
  return found;
}

/** Whether a unit is `of` or lies under it. False where the tree does not know `key`. */
export function isWithin(tree: UnitTree, key: UnitKey, of: UnitKey): boolean {
  if (key === of) return tree.units.has(key);
  return ancestors(tree, key).some((unit) => unit.key === of);
}

/** The xã at or under a unit: those that make N. A xã asked for itself gives itself. */
export function ruralCommunesUnder(tree: UnitTree, key: UnitKey): readonly Unit[] {
  return [...tree.units.values()].filter((unit) => unit.rural && isWithin(tree, unit.key, key));
}
