/** Which figures move when a sheet no longer counts as approved. */
import { movesWithout, type Move } from '#domain/figures/moves';
import type { Pack } from '#domain/packs/schema';
import type { Head, TreeRow } from '../store/records.ts';
import { COUNTS } from './roll-up.ts';

export interface CountedMoves {
  /** Of which tally the figures are. */
  readonly counted: 'examined' | 'appraised';
  readonly moves: readonly Move[];
}

export function leavingMoves(
  pack: Pack,
  before: TreeRow,
  after: Pick<Head, 'status'>,
): readonly CountedMoves[] {
  return (['examined', 'appraised'] as const)
    .filter((kind) => COUNTS[kind].includes(before.status) && !COUNTS[kind].includes(after.status))
    .map((counted) => ({ counted, moves: movesWithout(pack, before.summary) }));
}
