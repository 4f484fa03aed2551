/** What Excel reads as an escaped character, where it stands in a text as itself. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** What XML cannot hold (lone surrogates too), or would not give back: a carriage return becomes a line feed. */
const UNHOLDABLE = /[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as the content of a `<t>` or `<v>`: XML escapes, and Excel's `_xHHHH_` for what has none. */
export function escapeText(text: string): string {
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(UNHOLDABLE, (character) => `_x${hex(character)}_`)
    .replace(/[&<>]/g, (character) => ENTITIES[character]!);
}

/** A text as the content of any other element; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(UNHOLDABLE, '').replace(/[&<>]/g, (character) => ENTITIES[character]!);
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The value of an attribute as a person sees it. An entity that XML does not have stays as it is written. */
export function unescapeXml(written: string): string {
  return written.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hexadecimal, decimal, name) => {
      if (name !== undefined) return NAMED[name as string] ?? whole;
      const code =
        hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal as string, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
