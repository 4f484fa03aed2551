/** Which figures a change of one sheet will move: said before an approval is taken back. */
import { bandOf } from '#domain/tally/band';
import type { Pack } from '#domain/packs/schema';
import type { SheetSummary } from '#domain/tally/summary';
import { decimalText, parseDecimal, subtract, ZERO } from '#domain/values/decimal';

export interface Move {
  /** As in concept.ts. */
  readonly concept: string;
  /** A canonical decimal. */
  readonly by: string;
}

/** What counts without the sheet, when it counts with it now. Means and ratios move with what they are made of. */
export function movesWithout(pack: Pack, summary: SheetSummary): readonly Move[] {
  const { verdicts, resources, statistics } = summary;
  const met = verdicts.filter((verdict) => verdict === 'met').length;
  const band = bandOf(pack, met);
  return [
    less('reported', '1'),
    less('met', String(met)),
    ...(band ? [less(`band:${band.label}`, '1')] : []),
    ...pack.criteria.flatMap(({ no }, index) =>
      verdicts[index] === 'met' ? [less(`criterion:${no}`, '1')] : [],
    ),
    ...Object.entries(resources).map(([source, amount]) => less(`resource:${source}`, amount)),
    ...Object.entries(statistics).map(([id, value]) => less(`statistic:${id}`, value)),
  ].filter(({ by }) => by !== '0');
}

function less(concept: string, amount: string): Move {
  return { concept, by: decimalText(subtract(ZERO, parseDecimal(amount))) };
}
