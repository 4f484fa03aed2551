// Takes a zip container apart without inflating anything. fflate's unzip trusts declared sizes and drops what a
// writer needs to put an entry back unchanged; hucre's reader is not exported.
import { strFromU8 } from 'fflate';
import { ZipError } from './zip-error.ts';

export interface ZipEntry {
  /** As stored, with its folders: `xl/worksheets/sheet1.xml`. */
  readonly name: string;
  readonly rawName: Uint8Array;
  /** 0 stored, 8 deflated; others exist and are not read. */
  readonly method: number;
  readonly encrypted: boolean;
  /** CRC-32 and bytes of the content, as declared. */
  readonly crc: number;
  readonly size: number;
  /** The content as it lies in the file: a view, not a copy. */
  readonly packed: Uint8Array;
  /** Fields that mean nothing here and go back as they came. */
  readonly stamp: {
    readonly madeBy: number;
    readonly flags: number;
    /** DOS time and date. */
    readonly modified: number;
    readonly internalAttributes: number;
    readonly externalAttributes: number;
  };
}

export const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const ZIP64 = {
  end: 0x06064b50,
  endLength: 56,
  locator: 0x07064b50,
  locatorLength: 20,
  extra: 0x0001,
} as const;

/** Lengths of the records without their variable fields. */
export const LENGTH = { local: 30, central: 46, end: 22 } as const;
const MAX_COMMENT = 0xffff;
/** "The real number is in the zip64 field." */
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

export const FLAG = { encrypted: 1 << 0, descriptor: 1 << 3 } as const;

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/**
 * The entries of a zip in the order of its central directory.
 * Throws ZipError `truncated`, `corrupt`, or `entries` when it declares more than `maxEntries`.
 */
export function readZip(bytes: Uint8Array, maxEntries = Infinity): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > maxEntries) throw new ZipError('entries');

  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let n = 0; n < directory.count; n++) {
    if (at + LENGTH.central > directory.end) throw new ZipError('corrupt');
    if (view.getUint32(at, true) !== SIGNATURE.central) throw new ZipError('corrupt');
    const nameEnd = at + LENGTH.central + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > directory.end) throw new ZipError('corrupt');
    entries.push(readEntry(bytes, view, at, nameEnd, extraEnd));
    at = next;
  }
  // A count that leaves records over would make parts vanish without a word.
  if (at !== directory.end) throw new ZipError('corrupt');
  return entries;
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  // It stands there twice, for the last of several disks and for all; some readers take one, some the other.
  if (count !== view.getUint16(end + 8, true)) throw new ZipError('corrupt');
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === MAX_16 || size === MAX_32 || start === MAX_32) return findZip64Directory(view, end);
  return directoryBefore(end, start, size, count);
}

function findZip64Directory(view: DataView, end: number): Directory {
  const locator = end - ZIP64.locatorLength;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64.locator) throw new ZipError('corrupt');
  const record = readUint64(view, locator + 8);
  if (record + ZIP64.endLength > locator) throw new ZipError('truncated');
  if (view.getUint32(record, true) !== ZIP64.end) throw new ZipError('corrupt');
  const [count, size, start] = [32, 40, 48].map((field) => readUint64(view, record + field));
  return directoryBefore(record, start!, size!, count!);
}

function directoryBefore(limit: number, start: number, size: number, count: number): Directory {
  if (start + size > limit) throw new ZipError('truncated');
  return { start, end: start + size, count };
}

/** Where the end record starts: the last one in the file, as every reader takes it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - LENGTH.end;
  const first = Math.max(0, last - MAX_COMMENT);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) === SIGNATURE.end) return at;
  }
  throw new ZipError('truncated');
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameEnd: number,
  extraEnd: number,
): ZipEntry {
  const rawName = bytes.subarray(at + LENGTH.central, nameEnd);
  const name = strFromU8(rawName);
  const flags = view.getUint16(at + 8, true);
  const declared = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const { size, packedSize, offset } = withZip64(declared, view, nameEnd, extraEnd, name);

  if (offset + LENGTH.local > bytes.length) throw new ZipError('truncated', name);
  if (view.getUint32(offset, true) !== SIGNATURE.local) throw new ZipError('corrupt', name);
  const start =
    offset + LENGTH.local + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new ZipError('truncated', name);
  // hucre looks for the size of such an entry elsewhere in the file, where nobody has checked it.
  if (flags & FLAG.descriptor && packedSize === 0 && !name.endsWith('/')) {
    throw new ZipError('corrupt', name);
  }
  return {
    name,
    rawName,
    method: view.getUint16(at + 10, true),
    encrypted: (flags & FLAG.encrypted) !== 0,
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
    stamp: {
      madeBy: view.getUint16(at + 4, true),
      flags,
      modified: view.getUint32(at + 12, true),
      internalAttributes: view.getUint16(at + 36, true),
      externalAttributes: view.getUint32(at + 38, true),
    },
  };
}

type Sizes = Record<'size' | 'packedSize' | 'offset', number>;

/** Some writers use zip64 for small files too: then the fields marked so stand in an extra field, in this order. */
function withZip64(declared: Sizes, view: DataView, from: number, to: number, name: string): Sizes {
  const wanted = (['size', 'packedSize', 'offset'] as const).filter(
    (key) => declared[key] === MAX_32,
  );
  if (wanted.length === 0) return declared;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64.extra) continue;
    if (at + 4 + 8 * wanted.length > to) break;
    return {
      ...declared,
      ...Object.fromEntries(wanted.map((key, n) => [key, readUint64(view, at + 4 + 8 * n)])),
    };
  }
  throw new ZipError('corrupt', name);
}

/** Exact up to 2^53; what lies above is past the end of any file anyway. */
function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
