// Zip files as a test wants them: good ones, and such as no program would write.
import { deflateSync, strToU8, unzipSync } from 'fflate';
import { crc32 } from '../../workbook/zip/crc32.ts';
import { type ZipEntry } from '../../workbook/zip/read-zip.ts';

/** A deflated entry; `lies` replace what is true of it. */
export function entry(
  name: string,
  content: Uint8Array | string,
  lies: Partial<ZipEntry> = {},
): ZipEntry {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return {
    name,
    rawName: strToU8(name),
    method: 8,
    encrypted: false,
    crc: crc32(bytes),
    size: bytes.length,
    packed: lies.packed ?? deflateSync(bytes),
    stamp: {
      madeBy: 20,
      flags: 0x800,
      modified: 0x4a210000,
      internalAttributes: 0,
      externalAttributes: 0,
    },
    ...lies,
  };
}

export function stored(name: string, content: string): ZipEntry {
  return entry(name, content, { method: 0, packed: strToU8(content) });
}

/** Parts by name, inflated by a reader that is not ours. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** Where in a zip the packed content of each part lies; central records in front of `directory`. */
export function layout(bytes: Uint8Array): {
  directory: number;
  records: { at: number; name: string; start: number; end: number }[];
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22; // no comment
  const directory = view.getUint32(end + 16, true);
  const records = [];
  for (let at = directory; at < end;) {
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    records.push({
      at,
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString(),
      start,
      end: start + view.getUint32(at + 20, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { directory, records };
}

/**
 * The same entries written as streaming programs do it: sizes behind the content, and every number that can be moved
 * into a zip64 field moved there.
 */
export function streamedZip64(entries: readonly ZipEntry[]): Uint8Array {
  const u16 = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
  const u32 = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);
  const u64 = (...values: number[]): Buffer =>
    Buffer.from(BigUint64Array.from(values.map(BigInt)).buffer);
  const none = 0xffffffff;

  const file: Buffer[] = [];
  const records: Buffer[] = [];
  const length = (pieces: Buffer[]): number => Buffer.concat(pieces).length;
  for (const { rawName, method, crc, size, packed } of entries) {
    const offset = length(file);
    const common = [u16(45, 8, method), u32(0)];
    file.push(u32(0x04034b50), ...common, u32(0, none, none), u16(rawName.length, 20));
    file.push(Buffer.from(rawName), u16(1, 16), u64(0, 0));
    file.push(Buffer.from(packed), u32(0x08074b50, crc), u64(packed.length, size));
    records.push(u32(0x02014b50), u16(45), ...common, u32(crc, none, none));
    records.push(u16(rawName.length, 28, 0, 0, 0), u32(0, none), Buffer.from(rawName));
    records.push(u16(1, 24), u64(size, packed.length, offset));
  }
  const directory = length(file);
  const end = directory + length(records);
  const count = entries.length;
  const zip64End = [u32(0x06064b50), u64(44), u16(45, 45), u32(0, 0)];
  zip64End.push(u64(count, count, length(records), directory));
  const locator = [u32(0x07064b50, 0), u64(end), u32(1)];
  const endRecord = [u32(0x06054b50, 0), u16(0xffff, 0xffff), u32(none, none), u16(0)];
  return Buffer.concat([...file, ...records, ...zip64End, ...locator, ...endRecord]);
}
