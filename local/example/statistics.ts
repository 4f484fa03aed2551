/** Kết quả thực hiện: every published sum spread over the communes, in the order in which they follow from another. */
import { numeratorAddress, ownVerdictAddress } from '#domain/sheet/addresses';
import { PUBLISHED, type PublishedStatistic } from './published.ts';
import type { SheetDraft } from './sheet-draft.ts';
import { alike, some, spread, type Spread } from './spread.ts';

/** Filled in with the indicators: see roads.ts. */
type RoadLength = 'roadsTotal' | 'roadsHardened';
type Statistic = Exclude<PublishedStatistic, RoadLength>;

const of = (draft: SheetDraft, id: PublishedStatistic) => draft.units(`stat.${id}`);
const households = (draft: SheetDraft) => draft.units('info.households');
const villages = (draft: SheetDraft) => draft.units('info.villages');
const meets = (draft: SheetDraft, indicator: string) =>
  draft.verdict(ownVerdictAddress(indicator)) === 'met';
const one = () => 1;

const ROADS: Readonly<Record<Extract<Statistic, `roads${string}`>, Spread>> = {
  roadsOpened: { decimals: 1, weight: (_, random) => some(random, 0.4) },
  roadsMaintained: {
    decimals: 1,
    weight: (draft, random) => of(draft, 'roadsTotal') * alike(random),
    most: (draft) => of(draft, 'roadsTotal'),
  },
  roadsCleared: { weight: (draft, random) => of(draft, 'roadsTotal') * alike(random) },
  roadsConcreted: {
    decimals: 1,
    weight: (draft, random) => of(draft, 'roadsTotal') * some(random, 0.7),
    most: (draft) => of(draft, 'roadsHardened'),
  },
  // So much cement and sand for each kilometre of concrete, more or less.
  roadsCement: {
    weight: (draft, random) => of(draft, 'roadsConcreted') * random.between(0.9, 1.1),
  },
  roadsLabour: {
    weight: (draft, random) =>
      (of(draft, 'roadsMaintained') + 20 * of(draft, 'roadsConcreted')) * alike(random),
  },
  roadsCash: {
    decimals: 1,
    weight: (draft, random) => of(draft, 'roadsConcreted') * random.between(0.8, 1.2),
  },
  roadsSand: {
    weight: (draft, random) => of(draft, 'roadsConcreted') * random.between(0.8, 1.2),
  },
  roadsLand: {
    weight: (draft, random) =>
      (4 * of(draft, 'roadsOpened') + of(draft, 'roadsConcreted')) * some(random, 0.6),
  },
};

const INFRASTRUCTURE = {
  canalsRepaired: { decimals: 3, weight: (_, random) => some(random, 0.15) },
  embankments: { weight: (_, random) => some(random, 0.04) },
  canalsDredged: {
    decimals: 1,
    weight: (draft, random) => draft.units('3.1.den') * alike(random),
  },
  powerLowVoltage: { decimals: 1, weight: (draft, random) => villages(draft) * alike(random) },
  powerStations: { weight: (draft, random) => households(draft) * alike(random), least: one },
  // A school that meets the national standard has the buildings that criterion 5 counts.
  schoolsStandard: {
    weight: (draft) => draft.units('5.num'),
    most: (draft) => draft.units('5.num'),
  },
  schoolsNewlyStandard: {
    weight: (_, random) => random.next(),
    most: (draft) => Math.min(1, of(draft, 'schoolsStandard')),
  },
  kindergartenSites: { weight: (draft, random) => villages(draft) * alike(random), least: one },
  primarySites: { weight: (draft, random) => villages(draft) * alike(random), least: one },
  // Where no market is planned, criterion 7 is met by other places to buy, or does not arise: mostly those meet it.
  marketPlanned: {
    weight: (draft, random) => {
      if (draft.state(ownVerdictAddress('7')) === 'none') return 0;
      return meets(draft, '7') ? random.next() : 0.5 + random.next();
    },
    most: one,
  },
  postPoints: {
    weight: (draft) => (meets(draft, '8.1') ? households(draft) : 0),
    least: (draft) => (meets(draft, '8.1') ? 1 : 0),
    most: (draft) => (meets(draft, '8.1') ? 4 : 0),
  },
  newspaperSameDay: {
    weight: (draft, random) => draft.commune.standing + random.between(0.2, 1),
    most: one,
  },
  mobileStations: { weight: (draft, random) => households(draft) * alike(random), least: one },
} satisfies Partial<Record<Statistic, Spread>>;

const ECONOMY_AND_PEOPLE = {
  cooperatives: {
    weight: (draft, random) => (meets(draft, '13.1') ? alike(random) : some(random, 0.15)),
    least: (draft) => (meets(draft, '13.1') ? 1 : 0),
    most: () => 5,
  },
  cooperativesNew: {
    weight: (_, random) => random.next(),
    most: (draft) => Math.min(1, of(draft, 'cooperatives')),
  },
  cooperativesFarming: {
    weight: (draft, random) => of(draft, 'cooperatives') * alike(random),
    most: (draft) => of(draft, 'cooperatives'),
  },
  farms: { weight: (draft, random) => households(draft) * some(random, 0.2), most: () => 8 },
  farmsStandard: {
    weight: (draft, random) => of(draft, 'farms') * alike(random),
    most: (draft) => of(draft, 'farms'),
  },
  farmsCertified: {
    weight: (draft, random) => of(draft, 'farmsStandard') * alike(random),
    most: (draft) => of(draft, 'farmsStandard'),
  },
  techCourses: { weight: (_, random) => some(random, 0.6) },
  techTrainees: {
    weight: (draft, random) => of(draft, 'techCourses') * random.between(0.8, 1.2),
  },
  jobsNew: { weight: (draft, random) => draft.units('12.den') * alike(random) },
  campaigns: { weight: (_, random) => alike(random), least: one },
  campaignAttendance: {
    weight: (draft, random) => of(draft, 'campaigns') * random.between(0.7, 1.3),
  },
  culturalFamilies: {
    weight: (draft, random) => households(draft) * random.between(0.7, 1),
    most: (draft) => Math.floor(0.97 * households(draft)),
  },
  // Registered for the year; those that meet the standard already are among them.
  culturalVillages: {
    weight: (draft, random) => villages(draft) * random.between(0.7, 1),
    least: (draft) => draft.units(numeratorAddress('16', '')),
    most: villages,
  },
} satisfies Partial<Record<Statistic, Spread>>;

const SPREADS: Readonly<Record<Statistic, Spread>> = {
  ...ROADS,
  ...INFRASTRUCTURE,
  ...ECONOMY_AND_PEOPLE,
};

export function fillStatistics(drafts: readonly SheetDraft[]): void {
  for (const [id, how] of Object.entries(SPREADS)) {
    spread(drafts, `stat.${id}`, PUBLISHED.statistics[id as Statistic], how);
  }
}
