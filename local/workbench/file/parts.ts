/** The parts of a file by name, and what must say of a new one that it is there. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Parts = Record<string, Uint8Array>;

export const partsOf = (bytes: Uint8Array): Parts => unzipSync(bytes);
export const bytesOf = (parts: Parts): Uint8Array => zipSync(parts);

const TYPES = '[Content_Types].xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function withType(parts: Parts, part: string, type: string): void {
  append(parts, TYPES, 'Types', `<Override PartName="${part}" ContentType="${type}"/>`);
}

/** From a part to another, "" for the file itself; the id it got. */
export function withRelationship(parts: Parts, from: string, type: string, to: string): string {
  const name = from.replace(/[^/]*$/, (file) => `_rels/${file}.rels`);
  parts[name] ??= strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}"></Relationships>`,
  );
  const known = strFromU8(parts[name]);
  let number = 1;
  while (known.includes(`"rIdNtm${number}"`)) number++;
  const id = `rIdNtm${number}`;
  append(parts, name, 'Relationships', `<Relationship Id="${id}" Type="${type}" Target="${to}"/>`);
  return id;
}

/** At the end of the root element. */
function append(parts: Parts, part: string, root: string, element: string): void {
  const before = strFromU8(parts[part]!);
  const end = before.lastIndexOf(`</${root}>`);
  if (end < 0) throw new Error(`${part} does not end with ${root}`);
  parts[part] = strToU8(before.slice(0, end) + element + before.slice(end));
}
