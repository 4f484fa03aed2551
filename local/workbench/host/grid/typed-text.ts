/**
 * What becomes of a text that a person types, where the decimal sign is a comma: "7,48" is a number, "1.234" is a
 * thousand and more, "7.48" is neither and stays a text. What programs write is read as in English: ./cell.ts.
 */
import { inputOf, type CellInput } from './cell.ts';

const NUMBER = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)?(?:,(\d*))?(%?)$/;

/** Null for what is no number there. */
export function vietnameseNumber(text: string): number | null {
  const [, sign = '', whole = '', decimals = '', percent = ''] = NUMBER.exec(text.trim()) ?? [];
  if (whole === '' && decimals === '') return null;
  const value = Number(`${sign}${whole.replaceAll('.', '') || '0'}.${decimals || '0'}`);
  return percent ? value / 100 : value;
}

/** Read as English it would be a number, and it is none. */
export function isForeignNumber(text: string): boolean {
  return vietnameseNumber(text) === null && /^[+-]?[\d.,]*\d[\d.,]*%?$/.test(text.trim());
}

export function typedInput(text: string, numberFormat: string): CellInput {
  if (numberFormat === '@' || text.startsWith("'")) return inputOf(text, numberFormat);
  const number = vietnameseNumber(text);
  if (number !== null) return { value: number };
  return isForeignNumber(text) ? { value: text } : inputOf(text, numberFormat);
}
