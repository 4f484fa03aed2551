/** Texts compared the way people mean them: whatever Unicode form or spelling of tones they came in. */

export function nfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * The key under which names are matched: lower case, without marks, words one space apart.
 * "Xã  Hoà-Bình" and "xã hòa bình" fold to the same. Ð (eth) and Ɖ count as Đ: they look the same,
 * and old converters wrote them.
 */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đðɖ]/g, 'd')
    .replace(/[\s.\-\u2010-\u2015\u2212]+/g, ' ')
    .trim();
}
