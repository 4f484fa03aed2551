import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { type ZipEntry } from './read-zip.ts';
import { ZipError } from './zip-error.ts';

/** Deflate makes at most so many bytes out of one. */
export const DENSEST = 1_032;
/** So a piece is never larger than 8 MB. */
const STEP = 8 * 1024;

/**
 * Inflates an entry piece by piece, keeps nothing, and gives the number of bytes there really were.
 * Throws ZipError `size` as soon as they are more than `limit`; `corrupt` when they cannot be inflated or are not
 * the declared ones by length or checksum.
 */
export function measure(entry: ZipEntry, limit: number): number {
  let size = 0;
  let crc = 0;
  inflate(entry, (piece) => {
    size += piece.length;
    if (size > limit) throw new ZipError('size', entry.name);
    crc = crc32(piece, crc);
  });
  if (size !== entry.size || crc !== entry.crc) throw new ZipError('corrupt', entry.name);
  return size;
}

/**
 * The content of an entry. Only for what `measure` has let pass or what is small when packed: it takes as much memory
 * as the entry asks for. Throws ZipError `corrupt`.
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const content = inflated(entry);
  if (crc32(content) !== entry.crc) throw new ZipError('corrupt', entry.name);
  return content;
}

/** The same, of the declared length, but its checksum left to somebody else. */
export function inflated({ name, method, packed, size }: ZipEntry): Uint8Array {
  if (method === 0) return packed;
  // No room is made for a length that no packing reaches.
  if (method !== 8 || size > packed.length * DENSEST) throw new ZipError('corrupt', name);
  if (packed.length === 0) return packed;
  try {
    // Room for one byte more shows what is longer than declared.
    const content = inflateSync(packed, { out: new Uint8Array(size + 1) });
    if (content.length === size) return content;
  } catch (cause) {
    throw new ZipError('corrupt', name, { cause });
  }
  throw new ZipError('corrupt', name);
}

function inflate({ name, method, packed }: ZipEntry, onPiece: (piece: Uint8Array) => void): void {
  if (method === 0) return onPiece(packed);
  if (method !== 8) throw new ZipError('corrupt', name);
  const stream = new Inflate(onPiece);
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (cause) {
    throw cause instanceof ZipError ? cause : new ZipError('corrupt', name, { cause });
  }
}
