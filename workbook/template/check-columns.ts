import { denominatorsOf, rowSum, secondSum } from '#domain/sheet/check-code';
import { rowSumFormula, secondSumFormula, type CheckedCell } from './check-code-formulas.ts';
import type { FormContext } from './context.ts';
import { reference, type Grid } from './grid.ts';

/** Fills the two hidden columns of a row for the check code. */
export function putCheckSums(
  grid: Grid,
  { pack, sheet }: FormContext,
  row: number,
  [first, second]: readonly [number, number],
  cells: readonly CheckedCell[],
): void {
  if (cells.length === 0) return;
  const addresses = cells.map(({ address }) => address);
  const result = rowSum(denominatorsOf(pack), sheet, addresses);
  grid.put(row, first, 'check', { formula: rowSumFormula(cells), result });
  grid.put(row, second, 'check', {
    formula: secondSumFormula(reference(row, first), addresses),
    result: secondSum(result, addresses),
  });
}
