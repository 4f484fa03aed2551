/** Numbers as people read them: Vietnamese "1.352.449,5", English "1,352,449.5". */
import { decimalText, parseDecimal, plainText, roundHalfUp, type Decimal } from './decimal.ts';

interface Marks {
  readonly group: string;
  readonly decimal: string;
}

const VI: Marks = { group: '.', decimal: ',' };
const EN: Marks = { group: ',', decimal: '.' };

/**
 * The Vietnamese form of a decimal or of its canonical text. With `decimals` rounded half away from zero
 * and padded ("7,50"); without, all its decimals and no needless zero. Throws RangeError where the text is
 * not a decimal.
 */
export function formatVi(value: Decimal | string, decimals?: number): string {
  return format(value, decimals, VI);
}

/** The English form, otherwise as `formatVi`. */
export function formatEn(value: Decimal | string, decimals?: number): string {
  return format(value, decimals, EN);
}

function format(value: Decimal | string, decimals: number | undefined, marks: Marks): string {
  const exact = typeof value === 'string' ? parseDecimal(value) : value;
  const text =
    decimals === undefined ? decimalText(exact) : plainText(roundHalfUp(exact, decimals));
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, marks.group);
  return fraction === undefined ? grouped : grouped + marks.decimal + fraction;
}
