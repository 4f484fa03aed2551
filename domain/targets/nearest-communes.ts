/** The shortest way to a planned number of communes: as many as are still missing, those with the least to do first. */
import type { Pack } from '#domain/packs/schema';
import { TO_BE_RECOGNISED } from './plan-against-actual.ts';
import type { OpenCriterion, Path } from './shortest-paths.ts';

export interface Near<C> {
  readonly commune: C;
  /** What it has to meet, the nearest first. */
  readonly open: readonly OpenCriterion[];
}

/** None where the figure does not count communes: a mean is reached by criteria, wherever they are met. */
export function nearestCommunes<C extends { readonly path: Path | null }>(
  pack: Pack,
  concept: string,
  wanted: number,
  communes: readonly C[],
): readonly Near<C>[] {
  const lackedBy = lacking(pack, concept);
  return communes
    .flatMap((commune) => {
      const open = commune.path ? lackedBy(commune.path) : [];
      return open.length > 0 ? [{ commune, open }] : [];
    })
    .sort((a, b) => a.open.length - b.open.length || parts(a) - parts(b))
    .slice(0, wanted);
}

function lacking({ bands, criteria }: Pack, concept: string) {
  const band = bands.find(({ label }) => concept === `band:${label}`);
  const least = concept === TO_BE_RECOGNISED ? criteria.length : band?.min;
  return ({ met, open }: Path): readonly OpenCriterion[] =>
    least === undefined
      ? open.filter(({ no }) => concept === `criterion:${no}`)
      : open.slice(0, Math.max(0, least - met));
}

function parts({ open }: Near<unknown>): number {
  return open.reduce((sum, { missing }) => sum + missing.length, 0);
}
