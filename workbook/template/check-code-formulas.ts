// The check code in plain formulas: two hidden columns beside the entries, added up on the summary page.
import {
  CHECK_DIGITS,
  CHECK_LIMIT,
  CHECK_PRIME,
  CHECK_STATES,
  checkWeight,
} from '#domain/sheet/check-code';
import type { Address } from '#domain/sheet/sheet';
import { isState } from './formulas.ts';

export interface CheckedCell {
  readonly cell: string;
  readonly address: Address;
  /** Of a stated verdict: where its code stands. */
  readonly code?: string;
}

/** Σ value × weight over the cells of one row. */
export function rowSumFormula(cells: readonly CheckedCell[]): string {
  const terms = cells.map(
    ({ cell, address, code }) => `${code ?? numberValue(cell)}*${checkWeight(address)}`,
  );
  return `MOD(${terms.join('+')},${CHECK_PRIME})`;
}

export function secondSumFormula(first: string, row: readonly Address[]): string {
  return `MOD(${first}*${checkWeight(`${row[0]!}*`)},${CHECK_PRIME})`;
}

function numberValue(cell: string): string {
  const states = `IF(${isState(cell, 'none')},${CHECK_STATES.none},IF(${isState(cell, 'pending')},${CHECK_STATES.pending},0))`;
  return `IF(ISNUMBER(${cell}),IF(ABS(${cell})<${CHECK_LIMIT},1+MOD(ROUND(${cell}*10000,0),${CHECK_PRIME}),0),${states})`;
}

/** Four characters for a sum, given where the sum stands. */
export function digitsOf(cell: string): string {
  return [32 ** 3, 32 ** 2, 32, 1]
    .map((place) => `MID("${CHECK_DIGITS}",1+MOD(INT(${cell}/${place}),32),1)`)
    .join('&');
}
