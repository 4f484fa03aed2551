/**
 * The two encodings that Vietnamese was typed in before Unicode, as they arrive in a workbook: every
 * byte as the Latin-1 character of its number, which only the right font shows as Vietnamese.
 */

/** Grave, hook, tilde, acute, dot below: the order of `codes` in a toned row. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;

type Row = readonly [letter: string, codes: string];
/** The five tones of a letter: each is `base` followed by one of `codes`. */
type TonedRow = readonly [letter: string, base: string, codes: string];

/** Legacy text of one or two characters → Unicode letter, NFC. */
export type LegacyTable = ReadonlyMap<string, string>;

/**
 * TCVN 5712:1993, VN3 ("ABC", .VnTime): one byte a letter. It has no capitals with a tone; the capital font
 * .VnTimeH shows the small ones as capitals.
 */
const TCVN3_LETTERS: readonly Row[] = [
  ['Ă', '¡'],
  ['Â', '¢'],
  ['Ê', '£'],
  ['Ô', '¤'],
  ['Ơ', '¥'],
  ['Ư', '¦'],
  ['Đ', '§'],
  ['ă', '¨'],
  ['â', '©'],
  ['ê', 'ª'],
  ['ô', '«'],
  ['ơ', '¬'],
  ['ư', '\u00AD'],
  ['đ', '®'],
];
const TCVN3_TONED: readonly TonedRow[] = [
  ['a', '', 'µ¶·¸¹'],
  ['ă', '', '»¼½¾Æ'],
  ['â', '', 'ÇÈÉÊË'],
  ['e', '', 'ÌÎÏÐÑ'],
  ['ê', '', 'ÒÓÔÕÖ'],
  ['i', '', '×ØÜÝÞ'],
  ['o', '', 'ßáâãä'],
  ['ô', '', 'åæçèé'],
  ['ơ', '', 'êëìíî'],
  ['u', '', 'ïñòóô'],
  ['ư', '', 'õö÷øù'],
  ['y', '', 'úûüýþ'],
];

/** VNI for Windows (VNI-Times): mostly a plain letter and a second byte for all that stands on it. */
const VNI_LETTERS: readonly Row[] = [
  ['ă', 'aê'],
  ['â', 'aâ'],
  ['ê', 'eâ'],
  ['ô', 'oâ'],
  ['ơ', 'ô'],
  ['ư', 'ö'],
  ['đ', 'ñ'],
  ['ỵ', 'î'],
];
const VNI_TONED: readonly TonedRow[] = [
  ['a', 'a', 'øûõùï'],
  ['ă', 'a', 'èúüéë'],
  ['â', 'a', 'àåãáä'],
  ['e', 'e', 'øûõùï'],
  ['ê', 'e', 'àåãáä'],
  ['i', '', 'ìæóíò'],
  ['o', 'o', 'øûõùï'],
  ['ô', 'o', 'àåãáä'],
  ['ơ', 'ô', 'øûõùï'],
  ['u', 'u', 'øûõùï'],
  ['ư', 'ö', 'øûõùï'],
  ['y', 'y', 'øûõù'],
];

export const TCVN3: LegacyTable = new Map([...TCVN3_LETTERS.map(swap), ...tones(TCVN3_TONED)]);

/** Small and capital; the second byte of a capital is found in both forms. */
export const VNI: LegacyTable = new Map(
  [...VNI_LETTERS.map(swap), ...tones(VNI_TONED)].flatMap(([code, letter]) => [
    [code, letter] as const,
    [code.charAt(0).toUpperCase() + code.slice(1), letter.toUpperCase()] as const,
    [code.toUpperCase(), letter.toUpperCase()] as const,
  ]),
);

function swap([letter, codes]: Row): readonly [code: string, letter: string] {
  return [codes, letter];
}

function tones(rows: readonly TonedRow[]): (readonly [code: string, letter: string])[] {
  return rows.flatMap(([letter, base, codes]) =>
    Array.from(
      codes,
      (code, tone) => [base + code, (letter + TONES[tone]).normalize('NFC')] as const,
    ),
  );
}
