/** Nguồn lực: money by source, and what people gave as days, land, cash and goods at the price they used. */
import type { ResourceSource } from '#domain/form/form';
import { PUBLISHED } from './published.ts';
import type { Random } from './random.ts';
import { unitsOf, type SheetDraft } from './sheet-draft.ts';
import { alike, some, spread } from './spread.ts';

/** Tenths of a million đồng. */
const DECIMALS = 1;

type Budget = Exclude<ResourceSource, 'community'>;

const WEIGHTS: Readonly<Record<Budget, (draft: SheetDraft, random: Random) => number>> = {
  central: (draft, random) => alike(random) * (draft.commune.standing > 0.85 ? 2 : 1),
  local: (draft, random) => alike(random) * (0.5 + draft.commune.standing),
  integrated: (_, random) => alike(random),
  credit: (draft, random) => draft.units('info.households') * alike(random),
  enterprise: (draft, random) => draft.commune.standing * some(random, 0.3),
};

export function fillResources(drafts: readonly SheetDraft[]): void {
  for (const [source, weight] of Object.entries(WEIGHTS)) {
    const actual = `res.${source}.actual`;
    spread(drafts, actual, PUBLISHED.resources[source as Budget], { decimals: DECIMALS, weight });
    for (const draft of drafts) plan(draft, source as Budget, draft.units(actual));
  }

  for (const draft of drafts) fillGiven(draft);
  const given = drafts.reduce((sum, draft) => sum + tenthsGiven(draft), 0);
  const all = unitsOf(PUBLISHED.resources.community, DECIMALS);
  spread(drafts, 'res.community.goods', String((all - given) / 10 ** DECIMALS), {
    decimals: DECIMALS,
    weight: (draft, random) => draft.units('info.households') * alike(random),
  });
  for (const draft of drafts) {
    plan(draft, 'community', tenthsGiven(draft) + draft.units('res.community.goods'));
  }
}

/** The year's plan, in whole tens of millions: more than half a year can have used up. */
function plan(draft: SheetDraft, source: ResourceSource, actual: number): void {
  const address = `res.${source}.plan`;
  const year = actual * draft.random(address).between(1.2, 2.4);
  draft.setNumber(address, roundUp(year, 100), DECIMALS);
}

/**
 * All that was given for roads, and some more for other things. Twenty days, or ten square metres, at any of the
 * prices are whole tenths of a million, so that the amounts add up without a rest.
 */
const DAYS = { step: 20, prices: [150, 160, 180, 200] };
const LAND = { step: 10, prices: [30, 40, 50, 60, 80] };

function fillGiven(draft: SheetDraft): void {
  const random = draft.random('community');
  const days = draft.units('stat.roadsLabour') * random.between(1.02, 1.15);
  const land = draft.units('stat.roadsLand') * random.between(1, 1.3);
  const cash = draft.units('stat.roadsCash') * random.between(1, 1.1);
  draft.setNumber('res.community.cash', Math.ceil(cash) + random.whole(0, 150), DECIMALS);
  draft.setNumber('res.community.days', roundUp(days, DAYS.step));
  draft.setNumber('res.community.dayPrice', random.pick(DAYS.prices));
  draft.setNumber('res.community.land', roundUp(land, LAND.step));
  draft.setNumber('res.community.landPrice', random.pick(LAND.prices));
}

/** Prices are in thousand đồng: a hundred of those are a tenth of a million. */
function tenthsGiven(draft: SheetDraft): number {
  const value = (quantity: string, price: string) =>
    (draft.units(`res.community.${quantity}`) * draft.units(`res.community.${price}`)) / 100;
  return draft.units('res.community.cash') + value('days', 'dayPrice') + value('land', 'landPrice');
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
