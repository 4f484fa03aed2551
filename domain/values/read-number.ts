/**
 * The one reader of numbers that were typed as text, for Vietnamese hands: "1.352.449", "7,48",
 * "20 hộ". It never guesses. A text with two meanings comes back with both, a text with a qualifier
 * ("trên 300") as no number, and what was understood is said, to be shown before it counts.
 */
import { STATE_CODES } from '#domain/sheet/entry';
import { decimalText, parseDecimal } from './decimal.ts';
import { foldName, nfc } from './fold.ts';
import { formatVi } from './format.ts';
import { digitReadings } from './grouped-digits.ts';
import { isUnitOfMeasure } from './unit-of-measure.ts';

/**
 * - `number`     one meaning: `value` canonical ("7.48"), `reading` the same as a Vietnamese reads it ("7,48")
 * - `ambiguous`  several; `candidates` canonical, the Vietnamese meaning first
 * - `state`      KPS or CCSL, as code or in words
 * - `notANumber` anything else
 *
 * `unit` is the unit of measure typed behind the number, NFC, as typed; the value is never scaled by it
 * ("2 nghìn hộ" is 2, unit "nghìn hộ"). `percent`: a % stood behind it; "31,4%" has the value 31.4.
 */
export type NumberReading =
  | ({ readonly kind: 'number'; readonly value: string; readonly reading: string } & Suffix)
  | ({ readonly kind: 'ambiguous'; readonly candidates: readonly string[] } & Suffix)
  | { readonly kind: 'state'; readonly state: 'none' | 'pending' }
  | { readonly kind: 'notANumber' };

interface Suffix {
  readonly unit?: string;
  readonly percent?: boolean;
}

/** A number of 15 digits with its unit is far shorter; whoever wrote more wrote a sentence. */
const LONGEST = 64;

const NOT_A_NUMBER: NumberReading = { kind: 'notANumber' };

const STATES: Readonly<Record<string, 'none' | 'pending'>> = {
  [foldName(STATE_CODES.none)]: 'none',
  [foldName('không phát sinh')]: 'none',
  [foldName(STATE_CODES.pending)]: 'pending',
  [foldName('chưa có số liệu')]: 'pending',
};

/** Sign, digits with their marks, and what follows. */
const SIGNED = /^([+-]?)(\s*)((?:[\d.,]|[ ](?=\d))*\d)(.*)$/s;
/** Negative in the accountant's way: "(5)", "(5,2 %)". */
const ACCOUNTING = /^\(\s*(\d[\d., ]*%?)\s*\)$/;

/** Reads what was typed into one cell. Never throws; one text has one reading in NFC and NFD. */
export function readNumber(text: string): NumberReading {
  const plain = plainForm(text);
  if (plain.length > LONGEST) return NOT_A_NUMBER;

  const state = stateOf(plain);
  if (state !== undefined) return { kind: 'state', state };

  const [, sign = '', gap = '', digits = '', rest = ''] =
    SIGNED.exec(plain.replace(ACCOUNTING, '-$1')) ?? [];
  const suffix = suffixOf(rest);
  if (suffix === undefined) return NOT_A_NUMBER;

  const magnitudes = digitReadings(digits);
  // "- 5" is minus five or the fifth line of a list.
  const signs = sign !== '-' ? [''] : gap === '' ? ['-'] : ['-', ''];
  const values = new Set(
    signs.flatMap((s) => magnitudes.map((m) => decimalText(parseDecimal(s + m)))),
  );

  const [value, ...others] = values;
  if (value === undefined) return NOT_A_NUMBER;
  if (others.length > 0) return { kind: 'ambiguous', candidates: [...values], ...suffix };
  return { kind: 'number', value, reading: formatVi(value), ...suffix };
}

/** NFC with ASCII digits, signs and spaces, without the invisible characters that pasting brings. */
function plainForm(text: string): string {
  return nfc(text)
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .trim()
    .replace(/^['\u2019]/, '') // Excel's own mark for "this is text"
    .trim();
}

function stateOf(plain: string): 'none' | 'pending' | undefined {
  const folded = foldName(plain);
  return Object.hasOwn(STATES, folded) ? STATES[folded] : undefined;
}

/** What stands behind the digits; undefined where that is no % and no unit of measure. */
function suffixOf(rest: string): Suffix | undefined {
  const unit = rest.trim();
  if (unit === '') return {};
  if (unit === '%') return { percent: true };
  if (!isUnitOfMeasure(rest)) return undefined;
  return { unit: unit.replace(/\s+/g, ' ') };
}
