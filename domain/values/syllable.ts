/**
 * Whether letters make a Vietnamese syllable: initial, rime, tone, each from a closed list. This is
 * what tells Vietnamese in one encoding from the gibberish that it looks like in another.
 */

const INITIALS = new Set([
  '',
  ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '),
]);
const LONGEST_INITIAL = 3;

const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay
   ăc ăm ăn ăng ăp ăt
   âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et
   ê êch êm ên ênh êp êt êu
   i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
   o oc oi om on ong op ot
   oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
   ô ôc ôi ôm ôn ông ôp ôt
   ơ ơi ơm ơn ơp ơt
   u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt
   uy uya uych uyn uynh uyp uyt uyu uyên uyêt
   ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
   y ych yn ynh yt yêm yên yêng yêt yêu`.split(/\s+/),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ACUTE = '\u0301';
const DOT_BELOW = '\u0323';

/** Takes one word of letters in any case and Unicode form. */
export function isSyllable(word: string): boolean {
  const marked = word.toLowerCase().normalize('NFD');
  const [tone, second] = marked.match(TONES) ?? [];
  if (second !== undefined) return false;
  const toneAt = tone === undefined ? undefined : letterAt(marked, marked.indexOf(tone));
  const letters = marked.replace(TONES, '').normalize('NFC');

  for (let cut = 0; cut <= LONGEST_INITIAL && cut < letters.length; cut += 1) {
    const rime = letters.slice(cut);
    if (!INITIALS.has(letters.slice(0, cut)) || !RIMES.has(rime)) continue;
    if (!takesTone(rime, tone)) continue;
    if (toneAt === undefined || tonePlaces(rime).includes(toneAt - cut)) return true;
  }
  return false;
}

/** Which letter, counted from 0, the mark at `index` of a decomposed word belongs to. */
function letterAt(marked: string, index: number): number {
  return marked.slice(0, index).replace(/\p{M}/gu, '').length - 1;
}

/** Before a stop there are two tones. None at all is a slip ("môt"), not another encoding. */
function takesTone(rime: string, tone: string | undefined): boolean {
  return !/(?:c|ch|p|t)$/.test(rime) || tone === undefined || tone === ACUTE || tone === DOT_BELOW;
}

/** The letters of a rime that its tone may stand on. Both "hòa" and "hoà" are written. */
function tonePlaces(rime: string): readonly number[] {
  const marked = Math.max(...Array.from('ăâêôơư', (vowel) => rime.lastIndexOf(vowel)));
  if (marked >= 0) return [marked];
  const vowels = /^[aeiouy]+/.exec(rime)?.[0].length ?? 0;
  if (vowels < rime.length) return [vowels - 1];
  if (rime === 'oa' || rime === 'oe' || rime === 'uy') return [0, 1];
  return [vowels === 3 ? 1 : 0];
}
