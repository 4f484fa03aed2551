/** Which figures a change of one sheet will move: said before an approval is taken back. */
import { bandOf } from '#domain/tally/band';
import type { Pack } from '#domain/packs/schema';
import type { SheetSummary } from '#domain/tally/summary';

export interface Move {
  /** As in concept.ts. */
  readonly concept: string;
  readonly by: number;
}

/** What counts without the sheet, when it counts with it now. Sums move too; they are named, with what they lose. */
export function movesWithout(pack: Pack, { verdicts, resources }: SheetSummary): readonly Move[] {
  const met = verdicts.filter((verdict) => verdict === 'met').length;
  const band = bandOf(pack, met);
  return [
    { concept: 'reported', by: -1 },
    { concept: 'met', by: -met },
    ...(band ? [{ concept: `band:${band.label}`, by: -1 }] : []),
    ...pack.criteria.flatMap(({ no }, index) =>
      verdicts[index] === 'met' ? [{ concept: `criterion:${no}`, by: -1 }] : [],
    ),
    ...Object.entries(resources).map(([source, amount]) => ({
      concept: `resource:${source}`,
      by: -Number(amount),
    })),
  ];
}
