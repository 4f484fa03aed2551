/** Counting over ranges of verdicts. */
import { countShare } from '#domain/tally/shares';
import { decimalText } from '#domain/values/decimal';
import { decimalOf, textOf, type Cell, type Range } from './cells.ts';
import { FunctionError } from './function-error.ts';
import { verdictGrid } from './verdict-cells.ts';

export function countMet(verdicts: Range): number {
  return verdictGrid(verdicts)
    .flat()
    .filter((verdict) => verdict === 'met').length;
}

/**
 * Percent of the communes that meet a criterion, half-up. One row is one commune; a row without any verdict is none.
 * A single column is that of the criterion; of several, each is one criterion, in order.
 */
export function passRate(criterion: Cell, verdicts: Range): number {
  const columns = verdicts[0]?.length ?? 0;
  const column = columns === 1 ? 0 : Number(decimalText(decimalOf(criterion))) - 1;
  if (!Number.isInteger(column) || column < 0 || column >= columns) {
    throw new FunctionError('criterion.outside', { criterion: textOf(criterion), columns });
  }
  const communes = verdictGrid(verdicts).filter((row) => row.some((verdict) => verdict !== null));
  const met = communes.filter((row) => row[column] === 'met').length;
  return Number(decimalText(countShare(met, communes.length)!));
}
