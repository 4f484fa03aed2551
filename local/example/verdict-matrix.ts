/** A table of yes and no with given sums of its rows and columns: which commune meets which criterion. */
import type { Random } from './random.ts';

/** How well a yes would fit there; only differences count. */
export type Affinity = (row: number, column: number) => number;

/** Tries for each cell. Further ones hardly find a swap. */
const TRIES = 100;

/** Throws RangeError where no table has these sums. */
export function verdictMatrix(
  rowSums: readonly number[],
  columnSums: readonly number[],
  affinity: Affinity,
  random: Random,
): boolean[][] {
  const matrix = someMatrix(rowSums, columnSums);
  improve(matrix, affinity, random);
  return matrix;
}

/**
 * Gale and Ryser: column by column, to the rows that still lack most. Finds a table wherever there is one, but a
 * lopsided one, in which every poor row has the same few columns.
 */
function someMatrix(rowSums: readonly number[], columnSums: readonly number[]): boolean[][] {
  const matrix = rowSums.map(() => columnSums.map(() => false));
  const lacking = rowSums.map((sum, row) => ({ row, sum }));
  for (const [column, sum] of columnSums.entries()) {
    lacking.sort((a, b) => b.sum - a.sum || a.row - b.row);
    for (const each of lacking.slice(0, sum)) {
      matrix[each.row]![column] = true;
      each.sum -= 1;
    }
  }
  if (columnSums.some((sum) => sum > rowSums.length) || lacking.some(({ sum }) => sum !== 0)) {
    throw new RangeError('no table has these sums');
  }
  return matrix;
}

/** Two rows exchange a yes in one column for one in another where that fits better: every sum stays. */
function improve(matrix: boolean[][], affinity: Affinity, random: Random): void {
  const rows = matrix.length;
  const columns = matrix[0]?.length ?? 0;
  if (rows < 2 || columns < 2) return;
  for (let tries = rows * columns * TRIES; tries > 0; tries--) {
    const a = random.whole(0, rows - 1);
    const b = random.whole(0, rows - 1);
    const c = random.whole(0, columns - 1);
    const d = random.whole(0, columns - 1);
    const first = matrix[a]!;
    const second = matrix[b]!;
    if (!first[c] || first[d] || second[c] || !second[d]) continue;
    const gain = affinity(a, d) + affinity(b, c) - affinity(a, c) - affinity(b, d);
    if (gain <= 0) continue;
    [first[c], first[d], second[c], second[d]] = [false, true, true, false];
  }
}
