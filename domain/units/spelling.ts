/** How a typed unit name is taken apart and compared. */
import { foldName } from '#domain/values/fold';
import { UNIT_TYPES, type UnitType } from './unit.ts';

/** One way to read a typed name: "xã Hoà Bình" is a commune "Hoà Bình", or a unit called "Xã Hoà Bình". */
export interface Reading {
  readonly type: UnitType | null;
  /** Case and every diacritic gone: "hoa binh". */
  readonly fold: string;
  /** Diacritics kept, case and the place of the tone mark gone: the same for "Hoà" and "HÒA", not for "Hoa". */
  readonly exact: string;
}

/** Dot below, grave, acute, tilde, hook above: the five tones, as they stand in NFD. */
const TONES = /[\u0323\u0300\u0301\u0303\u0309]/g;

/**
 * A syllable has one tone mark at most; moved to its end it no longer tells which vowel carried it. Eth and African D
 * are what old converters wrote for đ, as in `foldName`.
 */
function exactWord(word: string): string {
  return word.replace(TONES, '').replace(/[ðɖ]/g, 'đ') + (word.match(TONES) ?? []).join('');
}

/** Marks between words are spaces: "TT.Đồng Đăng" and "T.T. Đồng Đăng" come apart like "TT Đồng Đăng". */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .toLowerCase()
    .split(/[\s.,:;\-\u2010-\u2015\u2212]+/u)
    .filter((word) => word !== '')
    .map(exactWord);
}

function reading(type: UnitType | null, words: readonly string[]): Reading {
  return { type, fold: words.map(foldName).join(' '), exact: words.join(' ') };
}

/** Longest first: "t t dong dang" is a town, not a province. */
const TYPE_FORMS = (Object.keys(UNIT_TYPES) as UnitType[])
  .flatMap((type) =>
    [foldName(UNIT_TYPES[type].vi), ...UNIT_TYPES[type].short].map((form) => ({ type, form })),
  )
  .sort((a, b) => b.form.length - a.form.length);

/** Every way to read a name: as it stands and, where a type stands in front, without it. Empty for an empty text. */
export function readName(text: string): readonly Reading[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const whole = reading(null, words);
  const prefix = TYPE_FORMS.find(({ form }) => whole.fold.startsWith(`${form} `));
  if (prefix === undefined) return [whole];
  return [whole, reading(prefix.type, words.slice(prefix.form.split(' ').length))];
}

/** "Xã", "thị trấn", "TT.", "tp": the type, or null where it is none of ours. */
export function readType(text: string): UnitType | null {
  const { fold } = reading(null, wordsOf(text));
  return TYPE_FORMS.find(({ form }) => form === fold)?.type ?? null;
}
