/** Which commune of the example meets which criteria. All other files only make up numbers that say so. */
import type { Zone } from '#domain/packs/schema';
import type { UnitKey } from '#domain/sheet/sheet';
import { childrenOf, ruralCommunesUnder } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';
import { apportion } from './apportion.ts';
import { PUBLISHED } from './published.ts';
import { Random } from './random.ts';
import { ALL_CRITERIA, examplePack, exampleTree } from './setting.ts';
import { verdictMatrix, type Affinity } from './verdict-matrix.ts';

export interface PlannedCommune {
  readonly unit: Unit;
  readonly zone: Zone;
  /** From 1, the best of the province, down to 0. */
  readonly standing: number;
  readonly meets: ReadonlySet<number>;
}

const CITY = '178';

type Counts = Readonly<Record<number, number>>;

/** Communes by number of criteria met. The report gives the bands; how each is filled is invented. */
const COMMUNES_BY_MET: Readonly<Record<keyof typeof PUBLISHED.bands, Counts>> = {
  '19': { 19: 24 },
  '15-18': { 16: 1, 15: 1 },
  '10-14': { 14: 1, 13: 2, 12: 4, 11: 4, 10: 4 },
  '5-9': { 9: 5, 8: 10, 7: 20, 6: 35, 5: 50 },
  '<5': { 4: 30, 3: 12, 2: 4 },
};

/** Communes by criterion met: the nine of the report, and ten invented ones that make up the total. */
const COMMUNES_MEETING: Counts = {
  ...PUBLISHED.criteria,
  ...{ 1: 186, 9: 47, 10: 44, 11: 34, 12: 172, 13: 39, 16: 94, 17: 29, 18: 62, 19: 150 },
};

/** What the zone adds to a luck between 0 and 1. */
const ZONE_BONUS: Readonly<Record<Zone, number>> = { I: 0.7, II: 0.35, III: 0 };

/** How much alike the communes of a district are, against what is each commune's own. */
const DISTRICT_WEIGHT = 0.4;

/** In the order of the codes. */
export function planProvince(): readonly PlannedCommune[] {
  const tree = exampleTree();
  const { zones } = examplePack().overlay!;
  const communes = ruralCommunesUnder(tree, tree.root.key);
  const ranked = ranking(communes, zones);
  const meets = criteriaMet(ranked);
  return communes.map((unit) => {
    const place = ranked.indexOf(unit);
    return {
      unit,
      zone: zones[unit.key]!,
      standing: 1 - place / (communes.length - 1),
      meets: meets[place]!,
    };
  });
}

/** Best first: the communes that meet everything, which every district has some of, then the others. */
function ranking(
  communes: readonly Unit[],
  zones: Readonly<Record<UnitKey, Zone>>,
): readonly Unit[] {
  const tree = exampleTree();
  const scores = new Map(
    communes.map(({ key }) => [key, ZONE_BONUS[zones[key]!] + new Random('score', key).next()]),
  );
  const byScore = [...communes].sort((a, b) => scores.get(b.key)! - scores.get(a.key)!);
  const districts = childrenOf(tree, tree.root.key);
  const within = (district: Unit) => byScore.filter(({ parent }) => parent === district.key);

  const others = districts.filter(({ code }) => code !== CITY);
  const shares = apportion(
    PUBLISHED.bands[ALL_CRITERIA] - PUBLISHED.cityMeetingAll,
    others.map((district) => ({ weight: within(district).length, least: 1 })),
  );
  const best = new Set([
    ...within(tree.byCode.get(CITY)!),
    ...others.flatMap((district, index) => within(district).slice(0, shares[index])),
  ]);
  return [...best, ...byScore.filter((unit) => !best.has(unit))];
}

/** By place in the ranking. */
function criteriaMet(ranked: readonly Unit[]): readonly ReadonlySet<number>[] {
  const criteria = examplePack().criteria.map(({ no }) => no);
  const counts = Object.values(COMMUNES_BY_MET)
    .flatMap((band) => Object.entries(band))
    .flatMap(([met, communes]) => Array.from({ length: communes }, () => Number(met)))
    .sort((a, b) => b - a);
  const matrix = verdictMatrix(
    counts,
    criteria.map((no) => COMMUNES_MEETING[no]!),
    affinityOf(ranked, criteria),
    new Random('verdicts'),
  );
  return matrix.map((row) => new Set(criteria.filter((_, column) => row[column])));
}

function affinityOf(ranked: readonly Unit[], criteria: readonly number[]): Affinity {
  const liking = (who: UnitKey, no: number) => new Random('affinity', who, String(no)).next();
  const table = ranked.map(({ key, parent }) =>
    criteria.map((no) => liking(key, no) + DISTRICT_WEIGHT * liking(parent!, no)),
  );
  return (row, column) => table[row]![column]!;
}
