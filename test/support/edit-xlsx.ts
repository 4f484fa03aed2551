// Edits a part of an .xlsx as text: for files that no library writes, because they are broken in one place.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export function editPart(
  bytes: Uint8Array,
  part: string,
  edit: (xml: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const before = parts[part];
  if (!before) throw new Error(`No part ${part}`);
  return zipSync({ ...parts, [part]: strToU8(edit(strFromU8(before))) });
}

export function removeNames(bytes: Uint8Array): Uint8Array {
  return editPart(bytes, 'xl/workbook.xml', (xml) =>
    xml.replace(/<definedNames>.*<\/definedNames>/s, ''),
  );
}
