/** Numbers typed as text, by the one reader. What has two meanings is asked about, never guessed. */
import { readNumber } from '#domain/values/read-number';
import { decimalOf, isBlank, textOf, type Cell } from './cells.ts';
import { decimalText } from '#domain/values/decimal';
import { FunctionError } from './function-error.ts';

/** Canonical. Throws for a text that is not one certain number. */
export function numberFromText(text: string): string {
  const reading = readNumber(text);
  switch (reading.kind) {
    case 'number':
      return reading.value;
    case 'ambiguous':
      throw new FunctionError('text.ambiguous', { text, readings: reading.candidates });
    case 'state':
      throw new FunctionError('text.state', { state: reading.state });
    case 'notANumber':
      throw new FunctionError('text.notNumber', { text });
  }
}

/** "7,48" is 7.48, "31,4%" is 31.4, "20 hộ" is 20; a number stays what it is. */
export function readTyped(cell: Cell): number {
  if (isBlank(cell) || typeof cell === 'number') return Number(decimalText(decimalOf(cell)));
  return Number(numberFromText(textOf(cell)));
}
