/** Figures: numbers that say what they are. */
import type { User } from '#domain/access/roles';
import { parseConcept } from '#domain/figures/concept';
import { figureValue, type FigureValue } from '#domain/figures/value';
import { Problem } from '#domain/problems';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { demand, packReader, placeOf, type Services } from './context.ts';
import type { Tallies } from './roll-up.ts';
import { tallyReader } from './tallies.ts';

export interface AskedFigure {
  readonly concept: string;
  readonly unit: UnitKey;
  readonly period: PeriodId;
  /** Which sheets are counted. */
  readonly counted: keyof Tallies;
}

export interface Figure extends AskedFigure, FigureValue {
  readonly nature: 'actual';
  readonly expected: number;
  readonly reported: number;
  readonly packHash: string;
  readonly example: boolean;
}

/** Throws Problem for a figure that there is not, or that is not this person's to see. */
export function figureReader(services: Services, user: User) {
  const packOf = packReader(services);
  const talliesOf = tallyReader(services, packOf);
  return async (asked: AskedFigure): Promise<Figure> => {
    const place = placeOf(asked.unit, asked.period);
    demand(user, 'figures.read', place);
    const pack = await packOf(asked.period);
    const concept = parseConcept(asked.concept, pack);
    if (!concept) throw new Problem('figure.unknown', { concept: asked.concept });
    const tally = (await talliesOf(place))[asked.counted];
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
