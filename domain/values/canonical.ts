/**
 * One text for one value, and its hash: what names packs, submissions and revisions. Follows RFC 8785
 * (JSON Canonicalization Scheme) but for lone surrogates, which are escaped where the RFC refuses
 * them: a text that a person typed is never refused here. NFC is the caller's business.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * JSON without white space, members sorted by the UTF-16 code units of their names; members that are
 * undefined are left out. Throws TypeError for what JSON cannot say: NaN, the infinities, bigints,
 * functions, symbols, undefined outside a member, and objects that are no records (Date, Map).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (isRecord(value)) {
    const members = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`no canonical JSON for ${kindOf(value)}`);
}

// By tag, not by prototype: a record parsed in another realm (an Office dialog, a worker) is one too.
function isRecord(value: unknown): value is Record<string, unknown> {
  return kindOf(value) === '[object Object]';
}

function kindOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : Object.prototype.toString.call(value);
}

/** SHA-256 of the UTF-8 bytes of a text, 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The name of a value: SHA-256 of its canonical JSON, hex. */
export function hashOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}
