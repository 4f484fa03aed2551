// Puts a zip container together again. Entries that did not change are copied as they lie in the old file, still
// packed: nothing in them can be lost, and there is nothing to compress.
import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { FLAG, LENGTH, SIGNATURE, type ZipEntry } from './read-zip.ts';

const VERSION_NEEDED = 20;
const DEFLATED = 8;

/** The entry with other content; its name, time and attributes stay. */
export function withContent(entry: ZipEntry, content: Uint8Array): ZipEntry {
  return {
    ...entry,
    method: DEFLATED,
    crc: crc32(content),
    size: content.length,
    packed: deflateSync(content),
  };
}

/** A zip of these entries in this order. Extra fields and comments, which no workbook needs, are left out. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const length = entries.reduce(
    (sum, { rawName, packed }) =>
      sum + LENGTH.local + LENGTH.central + 2 * rawName.length + packed.length,
    LENGTH.end as number,
  );
  const out = new Writer(length);
  const offsets = entries.map((entry) => {
    const offset = out.at;
    out.u32(SIGNATURE.local);
    writeCommon(out, entry);
    out.bytes(entry.rawName);
    out.bytes(entry.packed);
    return offset;
  });
  const directory = out.at;
  entries.forEach((entry, n) => {
    out.u32(SIGNATURE.central);
    out.u16(entry.stamp.madeBy);
    writeCommon(out, entry);
    out.u16(0); // comment
    out.u16(0); // disk
    out.u16(entry.stamp.internalAttributes);
    out.u32(entry.stamp.externalAttributes);
    out.u32(offsets[n]!);
    out.bytes(entry.rawName);
  });
  const directorySize = out.at - directory;
  out.u32(SIGNATURE.end);
  out.u32(0); // disks
  out.u16(entries.length);
  out.u16(entries.length);
  out.u32(directorySize);
  out.u32(directory);
  out.u16(0); // comment
  return out.content;
}

/** The fields that a local header and its central record have in common. */
function writeCommon(out: Writer, { stamp, method, crc, size, packed, rawName }: ZipEntry): void {
  out.u16(VERSION_NEEDED);
  // Sizes stand in the header, not behind the content as some writers put them.
  out.u16(stamp.flags & ~FLAG.descriptor);
  out.u16(method);
  out.u32(stamp.modified);
  out.u32(crc);
  out.u32(packed.length);
  out.u32(size);
  out.u16(rawName.length);
  out.u16(0); // extra fields
}

/** Little-endian fields one after the other. */
class Writer {
  readonly content: Uint8Array;
  readonly #view: DataView;
  at = 0;

  constructor(length: number) {
    this.content = new Uint8Array(length);
    this.#view = new DataView(this.content.buffer);
  }

  u16(value: number): void {
    this.#view.setUint16(this.at, value, true);
    this.at += 2;
  }

  u32(value: number): void {
    this.#view.setUint32(this.at, value, true);
    this.at += 4;
  }

  bytes(value: Uint8Array): void {
    this.content.set(value, this.at);
    this.at += value.length;
  }
}
