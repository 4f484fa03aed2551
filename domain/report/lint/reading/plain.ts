/** One spelling for matching: whatever Unicode form, case or place of the tone mark a report was typed in. */

/** "hoà" and "thuỷ" are also written "hòa" and "thủy", often in one report. */
const TONE_ON_LAST = /([^q\p{M}])([ou])([àáảãạèéẻẽẹỳýỷỹỵ])(?!\p{L})/gu;
const TONES = '\u0300\u0301\u0309\u0303\u0323';

/** Lower case with the tone before, letter by letter as long as the NFC text that comes in: offsets hold in both. */
export function matchForm(text: string): string {
  const lower = text.toLowerCase();
  // Some letters of other alphabets grow when they are lowered; then nothing may move.
  const same = lower.length === text.length ? lower : text;
  return same
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000\t]/g, ' ')
    .replace(TONE_ON_LAST, (whole, before: string, first: string, second: string) => {
      const [letter = '', tone = ''] = second.normalize('NFD');
      const moved = before + (first + tone).normalize('NFC') + letter;
      return TONES.includes(tone) && moved.length === whole.length ? moved : whole;
    });
}
