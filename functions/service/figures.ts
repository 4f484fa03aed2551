/** Figures: numbers that say what they are. */
import type { User } from '#domain/access/roles';
import { figureCatalogue } from '#domain/figures/catalogue';
import { parseConcept } from '#domain/figures/concept';
import { figureValue, measureOf, type FigureValue } from '#domain/figures/value';
import type { Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { demand, packReader, placeOf, type Services } from './context.ts';
import { groupTallyReader } from './group-tallies.ts';
import type { Tallies } from './roll-up.ts';
import { tallyReader } from './tallies.ts';
import { readTargets, type TargetsView } from './targets.ts';

export interface AskedFigure {
  readonly concept: string;
  readonly unit: UnitKey;
  readonly period: PeriodId;
  /** Which sheets are counted. */
  readonly counted: keyof Tallies;
  /** Of the communes of this group alone; null: of all. */
  readonly group: string | null;
}

export interface Figure extends AskedFigure, FigureValue {
  readonly nature: 'actual';
  readonly expected: number;
  readonly reported: number;
  readonly packHash: string;
  readonly example: boolean;
}

export type AskedTarget = Omit<AskedFigure, 'counted'>;

export interface Target extends AskedTarget {
  readonly nature: 'plan';
  readonly value: string;
  readonly measure: string;
  readonly version: number;
  readonly by: string;
  readonly at: string;
  readonly packHash: string;
  readonly example: boolean;
}

/** Reads the targets of each unit and period once. Throws Problem for what is not planned. */
export function targetReader(services: Services, user: User) {
  const packOf = packReader(services);
  const known = new Map<string, Promise<TargetsView>>();
  return async ({ concept: text, unit, period, group }: AskedTarget): Promise<Target> => {
    const place = placeOf(unit, period);
    demand(user, 'targets.read', place);
    const pack = await packOf(period);
    const measure = plannedMeasure(pack, text);
    if (measure === null) throw new Problem('figure.unknown', { concept: text });
    const key = `${unit} ${period}`;
    let view = known.get(key);
    if (!view) known.set(key, (view = readTargets(services, place)));
    const { values, version, by, at } = await view;
    const planned = values.find((each) => each.concept === text && each.group === group);
    if (!planned || by === null || at === null) {
      throw new Problem('figure.noTarget', { concept: text });
    }
    return {
      ...{ concept: text, unit, period, group, version, by, at },
      nature: 'plan',
      value: planned.value,
      measure,
      packHash: pack.hash,
      example: pack.overlay?.example ?? false,
    };
  };
}

/** Null where there is no such figure, or no plan of it. */
function plannedMeasure(pack: Pack, text: string): string | null {
  const concept = parseConcept(text, pack);
  if (concept) return measureOf(pack, concept);
  const definition = figureCatalogue(pack).get(text);
  return definition?.natures.includes('plan') ? definition.measure : null;
}

/** Throws Problem for a figure that there is not, or that is not this person's to see. */
export function figureReader(services: Services, user: User) {
  const packOf = packReader(services);
  const talliesOf = tallyReader(services, packOf);
  const groupTalliesOf = groupTallyReader(services, packOf);
  return async (asked: AskedFigure): Promise<Figure> => {
    const place = placeOf(asked.unit, asked.period);
    demand(user, 'figures.read', place);
    const pack = await packOf(asked.period);
    const concept = parseConcept(asked.concept, pack);
    if (!concept) throw new Problem('figure.unknown', { concept: asked.concept });
    const { group } = asked;
    const tallies = await (group === null ? talliesOf(place) : groupTalliesOf(place, group));
    const tally = tallies[asked.counted];
    if (tally.expected === 0 && concept.kind !== 'expected') {
      throw new Problem('figure.noCommunes', { unit: asked.unit });
    }
    return {
      ...asked,
      nature: 'actual',
      ...figureValue(pack, concept, tally),
      expected: tally.expected,
      reported: tally.reported,
      packHash: pack.hash,
      example: pack.overlay?.example ?? false,
    };
  };
}
