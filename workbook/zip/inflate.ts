import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { type ZipEntry } from './read-zip.ts';
import { ZipError } from './zip-error.ts';

/** Deflate makes at most 1,032 bytes out of one, so a piece is never larger than 8 MB. */
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
  const pieces: Uint8Array[] = [];
  inflate(entry, (piece) => pieces.push(piece));
  const content = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  if (crc32(content) !== entry.crc) throw new ZipError('corrupt', entry.name);
  return content;
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
