/** Bình quân tiêu chí/xã of a table in the workbook. */
import { divideHalfUp, decimalText, parseDecimal } from '#domain/values/decimal';
import { countOf, isBlank, type Cell, type Range } from './cells.ts';
import { metByCommune } from './communes.ts';
import { FunctionError } from './function-error.ts';

/** As the report prints it. */
const DECIMALS = 2;

/**
 * Σ criteria met ÷ communes in the rows, half-up. `units` where more communes are expected than have a row: a
 * commune without a row has met nothing yet.
 */
export function averageCriteria(communes: Range, met: Range, units: Cell): number {
  const rows = metByCommune(communes, met);
  const expected = isBlank(units) ? rows.length : countOf(units);
  if (expected < rows.length) {
    throw new FunctionError('units.tooFew', { units: expected, communes: rows.length });
  }
  const sum = rows.reduce((total, each) => total + each, 0);
  return Number(decimalText(divideHalfUp(whole(sum), whole(expected), DECIMALS)));
}

const whole = (count: number) => parseDecimal(String(count));
