/** Communes by how many criteria they meet: 19 · 15–18 · 10–14 · 5–9 · <5, as the criteria set divides them. */
import type { Band, Pack } from '#domain/packs/schema';
import { bandOf, nextBand } from '#domain/tally/band';
import { countShare } from '#domain/tally/shares';
import { decimalText } from '#domain/values/decimal';
import { countOf, listOf, type Cell, type Range } from './cells.ts';
import { metByCommune } from './communes.ts';
import { FunctionError } from './function-error.ts';
import { verdictOf } from './verdict-cells.ts';

function requireBand(pack: Pack, met: number): Band {
  const band = bandOf(pack, met);
  if (!band) throw new FunctionError('met.outside', { most: pack.criteria.length });
  return band;
}

export function bandLabel(pack: Pack, met: Cell): string {
  return requireBand(pack, countOf(met)).label;
}

/** Label, communes and percent of all communes, the highest band first; a band that nobody is in too. */
export function bandTable(pack: Pack, communes: Range, met: Range) {
  const rows = metByCommune(communes, met).map((each) => requireBand(pack, each).label);
  return pack.bands.map(({ label }): [string, number, number] => {
    const count = rows.filter((each) => each === label).length;
    return [label, count, Number(decimalText(countShare(count, rows.length)!))];
  });
}

/** What stands for "nothing missing": an empty cell would come back as 0. */
const NOTHING = '–';

/**
 * The next band, how many criteria are missing to it, and those not met yet. `verdicts` are those of all criteria, in
 * their order.
 */
export function gap(pack: Pack, verdicts: Range): [[string, number, string]] {
  const cells = listOf(verdicts);
  const { criteria } = pack;
  if (cells.length !== criteria.length) {
    throw new FunctionError('verdicts.count', { given: cells.length, criteria: criteria.length });
  }
  const open = criteria.filter((_, index) => verdictOf(cells[index], index + 1) !== 'met');
  const met = criteria.length - open.length;
  const next = nextBand(pack, met);
  if (!next) return [[requireBand(pack, met).label, 0, NOTHING]];
  return [[next.label, next.min - met, open.map(({ no }) => no).join(', ')]];
}
