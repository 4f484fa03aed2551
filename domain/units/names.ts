/**
 * From what people write to a unit. Names are matched by (district, type, folded name): 25 communes of Lạng Sơn share
 * their full name with another. What is not certain is returned as a question, never guessed.
 */
import type { IsoDate } from '#domain/periods/period';
import { nameIndex } from './name-index.ts';
import { nearestUnits } from './nearest.ts';
import { readName, readType, type Reading } from './spelling.ts';
import { isWithin, type UnitTree } from './tree.ts';
import { treeAt } from './trees.ts';
import type { Unit } from './unit.ts';

/** Texts as typed. An empty `district` or `type` is an empty cell: not given. */
export interface NameQuery {
  /** With its type or without: "xã Hoàng Đồng", "X. Hoàng Đồng", "Hoàng Đồng". */
  readonly name: string;
  /** Likewise. Not looked at in a tree without a level of districts. */
  readonly district?: string | undefined;
  /** "Xã", "TT." … */
  readonly type?: string | undefined;
}

/** `candidates`: at least two, any of them can be meant. `nearest`: at most three, for "did you mean". */
export type NameResolution =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'candidates'; readonly units: readonly Unit[] }
  | { readonly kind: 'none'; readonly nearest: readonly Unit[] };

/**
 * Finds the unit a name means in a tree, or on a day. Where neither the name nor `type` says a type, communes, wards
 * and towns are looked for, not districts and provinces. Where folding hits several and some of them are spelled so
 * to the letter, those are meant: "Tân Thanh" is not "Tân Thành", "Tan Thanh" may be both.
 */
export function resolveName(query: NameQuery, at: UnitTree | IsoDate): NameResolution {
  const tree = typeof at === 'string' ? treeAt(at) : at;
  if (tree === null) return { kind: 'none', nearest: [] };
  const readings = readName(query.name);
  const districts = districtsNamed(query.district ?? '', tree);
  const isMeant = typeFilter(query.type ?? '');

  const hits = matches(
    tree,
    readings,
    (unit, reading) => isMeant(unit, reading) && isInAny(districts, unit, tree),
  );
  const [unit, ...others] = hits;
  if (unit === undefined) {
    return { kind: 'none', nearest: nearestUnits(tree, readings, districts ?? []) };
  }
  return others.length === 0 ? { kind: 'unit', unit } : { kind: 'candidates', units: hits };
}

type Filter = (unit: Unit, reading: Reading) => boolean;

/** Units with one of the readings as name; those spelled exactly so where there are any. */
function matches(tree: UnitTree, readings: readonly Reading[], filter: Filter): readonly Unit[] {
  const hits = readings.flatMap((reading) =>
    (nameIndex(tree).get(reading.fold) ?? [])
      .filter(({ unit }) => filter(unit, reading))
      .map(({ unit, exact }) => ({ unit, isExact: exact === reading.exact })),
  );
  const exact = hits.filter(({ isExact }) => isExact);
  return [...new Set((exact.length > 0 ? exact : hits).map(({ unit }) => unit))];
}

/** A type that cannot be read is met by no unit. */
function typeFilter(typed: string): Filter {
  if (isBlank(typed)) {
    return (unit, { type }) => (type === null ? unit.level === 'commune' : unit.type === type);
  }
  const wanted = readType(typed);
  return (unit, { type }) => unit.type === wanted && (type === null || type === wanted);
}

/** The districts a text can mean, none where it is unknown; null where it says nothing. */
function districtsNamed(typed: string, tree: UnitTree): readonly Unit[] | null {
  if (isBlank(typed)) return null;
  if (![...tree.units.values()].some(({ level }) => level === 'district')) return null;
  return matches(
    tree,
    readName(typed),
    (unit, { type }) => unit.level === 'district' && (type === null || type === unit.type),
  );
}

function isInAny(districts: readonly Unit[] | null, unit: Unit, tree: UnitTree): boolean {
  return districts === null || districts.some(({ key }) => isWithin(tree, unit.key, key));
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
