/** Which commune of the example meets which criteria. Every later file only makes up numbers that say so. */
import { shippedPack } from '#domain/packs/catalogue';
import type { Pack, Zone } from '#domain/packs/schema';
import { childrenOf, ruralCommunesUnder, type UnitTree } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import type { Unit } from '#domain/units/unit';
import { apportion } from './apportion.ts';
import { CUTOFF, PUBLISHED } from './published.ts';
import { Random } from './random.ts';
import { verdictMatrix } from './verdict-matrix.ts';

export interface PlannedCommune {
  readonly unit: Unit;
  readonly zone: Zone;
  /** From 1, the best of the province, down to 0. */
  readonly standing: number;
  readonly meets: ReadonlySet<number>;
}

const CITY = '178';
const ALL = 19;

/** Communes by number of criteria met. The report gives the bands; how they are filled is invented. */
const COMMUNES_BY_MET: Readonly<Record<number, number>> = {
  [ALL]: 24,
  ...{ 16: 1, 15: 1 },
  ...{ 14: 1, 13: 2, 12: 4, 11: 4, 10: 4 },
  ...{ 9: 5, 8: 10, 7: 20, 6: 35, 5: 50 },
  ...{ 4: 30, 3: 12, 2: 4 },
};

/** Communes by criterion met: the nine of the report, and ten invented ones that make up the total. */
const COMMUNES_MEETING: Readonly<Record<number, number>> = {
  ...PUBLISHED.criteria,
  ...{ 1: 186, 9: 47, 10: 44, 11: 34, 12: 172, 13: 39, 16: 94, 17: 29, 18: 62, 19: 150 },
};

/** What the zone adds to a luck between 0 and 1. */
const ZONE_BONUS: Readonly<Record<Zone, number>> = { I: 0.7, II: 0.35, III: 0 };

/** How much alike the communes of a district are, beside what is each commune's own. */
const DISTRICT_WEIGHT = 0.4;

export function examplePack(): Pack {
  return shippedPack('qd-1980-2016', 'vi-du');
}

export function exampleTree(): UnitTree {
  return treeAt(CUTOFF)!;
}

/** In the order of the codes. */
export function planProvince(): readonly PlannedCommune[] {
  const tree = exampleTree();
  const zones = examplePack().overlay!.zones;
  const communes = ruralCommunesUnder(tree, tree.root.key);
  const ranked = ranking(tree, communes, zones);
  const meets = criteriaMet(ranked);
  const place = new Map(ranked.map((unit, index) => [unit.key, index]));
  return communes.map((unit) => ({
    unit,
    zone: zones[unit.key]!,
    standing: 1 - place.get(unit.key)! / (communes.length - 1),
    meets: meets.get(unit.key)!,
  }));
}

/** The communes that meet everything first, then the others, the better ones before. */
function ranking(
  tree: UnitTree,
  communes: readonly Unit[],
  zones: Readonly<Record<string, Zone>>,
): readonly Unit[] {
  const scores = new Map(
    communes.map(({ key }) => [key, ZONE_BONUS[zones[key]!] + new Random('score', key).next()]),
  );
  const byScore = [...communes].sort((a, b) => scores.get(b.key)! - scores.get(a.key)!);
  const districts = childrenOf(tree, tree.root.key).filter(({ code }) => code !== CITY);
  const ofDistrict = (key: string) => byScore.filter(({ parent }) => parent === key);

  const city = tree.byCode.get(CITY)!;
  const elsewhere = COMMUNES_BY_MET[ALL]! - PUBLISHED.cityMeetingAll;
  const shares = apportion(
    elsewhere,
    districts.map(({ key }) => ({ weight: ofDistrict(key).length, least: 1 })),
  );
  const best = new Set([
    ...ofDistrict(city.key),
    ...districts.flatMap(({ key }, index) => ofDistrict(key).slice(0, shares[index])),
  ]);
  return [...best, ...byScore.filter((unit) => !best.has(unit))];
}

function criteriaMet(ranked: readonly Unit[]): ReadonlyMap<string, ReadonlySet<number>> {
  const criteria = examplePack().criteria.map(({ no }) => no);
  const rowSums = Object.entries(COMMUNES_BY_MET)
    .flatMap(([met, communes]) => Array.from({ length: communes }, () => Number(met)))
    .sort((a, b) => b - a);
  const columnSums = criteria.map((no) => COMMUNES_MEETING[no]!);
  const matrix = verdictMatrix(
    rowSums,
    columnSums,
    affinityOf(ranked, criteria),
    new Random('swaps'),
  );
  return new Map(
    ranked.map(({ key }, row) => [
      key,
      new Set(criteria.filter((_, column) => matrix[row]![column])),
    ]),
  );
}

function affinityOf(ranked: readonly Unit[], criteria: readonly number[]) {
  const table = ranked.map(({ key, parent }) =>
    criteria.map(
      (no) =>
        new Random('affinity', key, String(no)).next() +
        DISTRICT_WEIGHT * new Random('affinity', parent!, String(no)).next(),
    ),
  );
  return (row: number, column: number) => table[row]![column]!;
}
