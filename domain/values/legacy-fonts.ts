/**
 * Text typed for a pre-Unicode font (TCVN3 "ABC" .VnTime, VNI-Times), recognised and converted.
 * In a cell it reads "X· Hoµng §ång"; nothing says so but the font, which copying loses.
 *
 * Recognised is what makes no Vietnamese syllables as it stands and does once converted. Text whose
 * every word is well-formed either way ("Hoà" is also VNI for "Hồ") is taken for the Unicode that it
 * most likely is. The price on the other side: a few foreign words alone in a cell ("où", "dû").
 */
import { nfc } from './fold.ts';
import { TCVN3, VNI, type LegacyTable } from './legacy-tables.ts';
import { isSyllable } from './syllable.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

/** In the order of preference where both fit: the north wrote TCVN3. */
const ENCODINGS = ['tcvn3', 'vni'] as const satisfies readonly LegacyEncoding[];
const TABLES: Readonly<Record<LegacyEncoding, LegacyTable>> = { tcvn3: TCVN3, vni: VNI };
const PATTERNS: Readonly<Record<LegacyEncoding, RegExp>> = {
  tcvn3: patternOf(TCVN3),
  vni: patternOf(VNI),
};

/** Letters that only Unicode text has: legacy fonts know nothing outside Latin-1. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]/;
/** ASCII letters and the upper half of Latin-1, where both encodings live. */
const WORD = /[A-Za-z\u00A1-\u00FF]+/g;
const UPPER_HALF = /[\u00A1-\u00FF]/;
const CONSONANTS = /^[b-df-hj-np-tv-xzđ]+$/i;

/** The encoding of a text that is not Unicode Vietnamese, null for every other text. */
export function detectLegacy(text: string): LegacyEncoding | null {
  const plain = nfc(text);
  if (!UPPER_HALF.test(plain) || UNICODE_ONLY.test(plain)) return null;
  const words = (plain.match(WORD) ?? []).filter(saysSomething);
  if (makesSense(words) && words.every(hasOrdinaryCase)) return null;
  return (
    ENCODINGS.find((encoding) => makesSense(words.map((word) => convertLegacy(word, encoding)))) ??
    null
  );
}

/** Decodes, NFC. Characters that the encoding does not have stay. */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  const table = TABLES[encoding];
  const composed = nfc(text);
  const unicode = composed.replace(PATTERNS[encoding], (code) => table.get(code) ?? code);
  return encoding === 'tcvn3' && isCapitalFont(composed) ? unicode.toUpperCase() : unicode;
}

/** The text in Unicode NFC, and what it was converted from. */
export function toUnicode(text: string): { text: string; converted: LegacyEncoding | null } {
  const converted = detectLegacy(text);
  return { text: converted === null ? nfc(text) : convertLegacy(text, converted), converted };
}

/** ASCII is the same in every encoding, and a lone character may be a bullet or a sign. */
function saysSomething(word: string): boolean {
  return word.length > 1 && UPPER_HALF.test(word);
}

/** "ChÝ" is no Unicode: within a word a capital does not follow a small letter. */
function hasOrdinaryCase(word: string): boolean {
  return !/\p{Ll}\p{Lu}/u.test(word);
}

/** Whether the words are Vietnamese, but for one foreign word or slip of the finger in five. */
function makesSense(words: readonly string[]): boolean {
  const full = words.filter((word) => !isAbbreviation(word));
  const syllables = full.filter(isSyllable).length;
  return syllables > 0 && syllables >= 4 * (full.length - syllables);
}

/** "QĐ", "NĐ", "TTĐT": no syllable in any encoding. */
function isAbbreviation(word: string): boolean {
  return CONSONANTS.test(word);
}

/** Small letters before capitals ("HUYÖN") are the trace of .VnTimeH, which shows them as capitals too. */
function isCapitalFont(text: string): boolean {
  return !/[a-z]/.test(text) && /[\u00A8-\u00FE][A-Z\u00A1-\u00A7]/.test(text);
}

/** Longest codes first, so that "oâ" is not taken for "o" and a stray mark. */
function patternOf(table: LegacyTable): RegExp {
  const codes = [...table.keys()].sort((a, b) => b.length - a.length);
  return new RegExp(codes.join('|'), 'g');
}
