/** Verdicts as they stand in cells: stated by people, computed by the plain formulas, or given by NTM.EVAL. */
import { STATE_CODES, type Verdict } from '#domain/sheet/entry';
import { MET_NONE, REASON_WORDS, STATED_WORDS, UNKNOWN } from '#workbook/template/words';
import { isBlank, textOf, type Cell, type Range } from './cells.ts';
import { FunctionError } from './function-error.ts';

/** Spelled otherwise it is no answer yet, here as in the plain workbook. */
const WORDS: ReadonlyMap<string, Verdict> = new Map([
  ...[...STATED_WORDS.met, MET_NONE].map((word) => [word.toLowerCase(), 'met'] as const),
  ...STATED_WORDS.notMet.map((word) => [word.toLowerCase(), 'notMet'] as const),
  ...[UNKNOWN, ...Object.values(STATE_CODES), ...Object.values(REASON_WORDS)].map(
    (word) => [word.toLowerCase(), 'unknown'] as const,
  ),
]);

/** Null for a blank cell. */
export function verdictOf(cell: Cell, row = 1, column = 1): Verdict | null {
  if (isBlank(cell)) return null;
  const text = textOf(cell, row);
  const word = text.toLowerCase();
  const verdict = word.startsWith(`${UNKNOWN.toLowerCase()}:`) ? 'unknown' : WORDS.get(word);
  if (verdict === undefined) throw new FunctionError('verdict.unread', { text, row, column });
  return verdict;
}

export function verdictGrid(range: Range): readonly (readonly (Verdict | null)[])[] {
  const grid = range.map((row, at) => row.map((cell, on) => verdictOf(cell, at + 1, on + 1)));
  if (grid.every((row) => row.every((verdict) => verdict === null))) {
    throw new FunctionError('verdicts.none', {});
  }
  return grid;
}
