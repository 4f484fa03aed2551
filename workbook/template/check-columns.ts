import { denominatorEntry } from '#domain/evaluation/evaluate';
import { CHECK_PRIME, checkValue, checkWeights } from '#domain/sheet/check-code';
import { denominatorAddress } from '#domain/sheet/addresses';
import { entryAt, type Address } from '#domain/sheet/sheet';
import { rowSum, type CheckedCell } from './check-code-formulas.ts';
import type { FormContext } from './context.ts';
import type { Grid } from './grid.ts';

/** Fills the two hidden columns of a row for the check code. */
export function checkSums(
  grid: Grid,
  context: FormContext,
  row: number,
  columns: readonly [number, number],
  cells: readonly CheckedCell[],
): void {
  if (cells.length === 0) return;
  for (const which of [0, 1] as const) {
    const result = cells.reduce((sum, { address }) => sum + weighed(context, address, which), 0);
    grid.put(row, columns[which], 'check', { formula: rowSum(cells, which), result });
  }
}

function weighed(context: FormContext, address: Address, which: 0 | 1): number {
  const indicator = context.pack.indicators.find(({ id }) => denominatorAddress(id) === address);
  const entry = indicator
    ? denominatorEntry(indicator, context.sheet)
    : entryAt(context.sheet, address);
  return (checkValue(entry) * checkWeights(address)[which]) % CHECK_PRIME;
}
