// The same package with nothing packed in it. The reader of workbooks unpacks each of thirty small parts by a stream of
// its own, which takes longer than the unpacking: it gets them ready.
import { inflated } from './inflate.ts';
import { readZip, type ZipEntry } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

/** Only for what the guard has let pass. Checksums stay as declared, for the reader to compare. Throws ZipError. */
export function storedZip(bytes: Uint8Array): Uint8Array {
  return writeZip(readZip(bytes).map(stored));
}

function stored(entry: ZipEntry): ZipEntry {
  return { ...entry, method: 0, packed: inflated(entry) };
}
