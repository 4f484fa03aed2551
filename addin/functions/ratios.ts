/** Percentages, half-up on the exact decimals behind what Excel shows. */
import { percent } from '#domain/tally/shares';
import { decimalText, isNegative, isZero, sumDecimals } from '#domain/values/decimal';
import { decimalOf, isOmitted, type Cell, type Range } from './cells.ts';
import { FunctionError } from './function-error.ts';

const DECIMALS = 2;
/** More a double does not hold beside the digits in front. */
const MOST_DECIMALS = 10;

export function ratio(numerator: Cell, denominator: Cell, decimals?: Cell): number {
  const result = percent(decimalOf(numerator), decimalOf(denominator), decimalsOf(decimals));
  if (result === null) throw new FunctionError('denominator.zero', {});
  return Number(decimalText(result));
}

/** Left out it is 2; a 0 that is given means none. */
function decimalsOf(cell: Cell): number {
  if (isOmitted(cell) || cell === '') return DECIMALS;
  const decimals = Number(decimalText(decimalOf(cell)));
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MOST_DECIMALS) {
    throw new FunctionError('decimals.outside', { most: MOST_DECIMALS });
  }
  return decimals;
}

/** Each cell in percent of the whole range. Rounded one by one, and never bent so that they add to 100. */
export function shares(values: Range): number[][] {
  const parts = values.map((row, at) =>
    row.map((cell) => {
      const part = decimalOf(cell, at + 1);
      if (isNegative(part)) throw new FunctionError('cell.negative', { row: at + 1 });
      return part;
    }),
  );
  const whole = sumDecimals(parts.flat());
  if (isZero(whole)) throw new FunctionError('values.none', {});
  return parts.map((row) =>
    row.map((part) => Number(decimalText(percent(part, whole, DECIMALS)!))),
  );
}
