// The check code in plain formulas: two hidden columns beside the entries, added up on the summary page.
import {
  CHECK_DIGITS,
  CHECK_LIMIT,
  CHECK_PRIME,
  CHECK_STATES,
  checkWeights,
} from '#domain/sheet/check-code';
import type { Address } from '#domain/sheet/sheet';
import { isState, states } from './formulas.ts';

export interface CheckedCell {
  readonly cell: string;
  readonly address: Address;
  readonly verdict?: boolean;
}

/** Σ value × weight over the cells of one row; `which` chooses the first or second four characters. */
export function rowSum(cells: readonly CheckedCell[], which: 0 | 1): string {
  return cells
    .map(({ cell, address, verdict }) => {
      const weight = checkWeights(address)[which];
      return `MOD(${verdict ? verdictValue(cell) : numberValue(cell)}*${weight},${CHECK_PRIME})`;
    })
    .join('+');
}

function numberValue(cell: string): string {
  return `IF(ISNUMBER(${cell}),IF(ABS(${cell})<${CHECK_LIMIT},1+MOD(ROUND(${cell}*10000,0),${CHECK_PRIME}),0),${stateValue(cell)})`;
}

function verdictValue(cell: string): string {
  return `IF(${states(cell, 'met')},${CHECK_STATES.met},IF(${states(cell, 'notMet')},${CHECK_STATES.notMet},${stateValue(cell)}))`;
}

function stateValue(cell: string): string {
  return `IF(${isState(cell, 'none')},${CHECK_STATES.none},IF(${isState(cell, 'pending')},${CHECK_STATES.pending},0))`;
}

/** Four characters for a sum, given where the sum stands. */
export function digitsOf(cell: string): string {
  return [32 ** 3, 32 ** 2, 32, 1]
    .map((place) => `MID("${CHECK_DIGITS}",1+MOD(INT(${cell}/${place}),32),1)`)
    .join('&');
}
