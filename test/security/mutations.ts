// What chance and malice make of a good text or a good file: small changes, each the same for the same seed.
import type { Random } from '#local/example/random';

/** What stands where something else should. */
const PIECES = [
  '',
  'null',
  'true',
  '-1',
  '0',
  '1e308',
  '1e-400',
  '99999999999999999999',
  '"',
  '""',
  '{}',
  '[]',
  '{"a":1}',
  '\\u0000',
  '\\ud800',
  '\u0000',
  '\ufeff',
  '\u202e',
  'NaN',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '=1+1',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#0;',
  '<',
  '>',
  ']]>',
  '<x>',
  '</x>',
  '1.234,5',
  'A1048577',
  'XFE1',
  '../../x',
  'x'.repeat(5_000),
];

const TEXT_MUTATIONS: readonly ((text: string, random: Random) => string)[] = [
  // Something in the place of something else.
  (text, random) => {
    const [from, to] = span(text, random, 40);
    return text.slice(0, from) + random.pick(PIECES) + text.slice(to);
  },
  // Cut off.
  (text, random) => text.slice(0, random.whole(0, text.length)),
  // Said twice.
  (text, random) => {
    const [from, to] = span(text, random, 2_000);
    return text.slice(0, to) + text.slice(from);
  },
  // Two places changed with each other.
  (text, random) => {
    const [a, b] = span(text, random, 200);
    const [c, d] = span(text.slice(b), random, 200);
    return text.slice(0, a) + text.slice(b + c, b + d) + text.slice(b) + text.slice(a, b);
  },
  // A number of another size.
  (text, random) => replaceOne(text, /\d+/g, random, () => random.pick(PIECES)),
  // Another word in quotes.
  (text, random) => replaceOne(text, /"[^"]{0,60}"/g, random, () => `"${random.pick(PIECES)}"`),
];

export function mutatedText(text: string, random: Random): string {
  let changed = text;
  for (let count = random.whole(1, 3); count > 0; count--) {
    changed = random.pick(TEXT_MUTATIONS)(changed, random);
  }
  return changed;
}

export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length > 0 && random.chance(0.1)) return bytes.slice(0, random.whole(0, bytes.length));
  const changed = bytes.slice();
  for (let count = random.whole(1, 8); count > 0; count--) {
    changed[random.whole(0, changed.length - 1)] = random.whole(0, 255);
  }
  return changed;
}

function span(text: string, random: Random, longest: number): [number, number] {
  const from = random.whole(0, text.length);
  return [from, Math.min(text.length, from + random.whole(0, longest))];
}

function replaceOne(text: string, pattern: RegExp, random: Random, by: () => string): string {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return text;
  const { index, 0: found } = random.pick(places);
  return text.slice(0, index) + by() + text.slice(index + found.length);
}
