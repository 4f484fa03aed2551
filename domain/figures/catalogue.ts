/**
 * Every figure that a report of this kind prints, by concept: what it is, where its value comes from, how it adds up
 * and how it is printed. What has no place here cannot be printed as a figure.
 */
import type { Pack } from '#domain/packs/schema';
import { COUNTED_FIGURES } from './catalogue/counted-figures.ts';
import { REGISTER_FIGURES } from './catalogue/register-figures.ts';
import { tallyFigures } from './catalogue/tally-figures.ts';
import { standardFigures, targetFigures } from './catalogue/target-figures.ts';
import { TYPED_FIGURES } from './catalogue/typed-figures.ts';
import type { FigureDefinition } from './definition.ts';

export type FigureCatalogue = ReadonlyMap<string, FigureDefinition>;

/** Bands and criteria are those of the pack. */
export function figureCatalogue(pack: Pack): FigureCatalogue {
  const all = [
    ...tallyFigures(pack),
    ...REGISTER_FIGURES,
    ...COUNTED_FIGURES,
    ...TYPED_FIGURES,
    ...targetFigures(pack),
    ...standardFigures(pack),
  ];
  return new Map(all.map((definition) => [definition.concept, definition]));
}
