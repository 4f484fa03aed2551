// XML is worked on as a string with one character for each byte of its UTF-8. All of its syntax is ASCII, so it
// reads like text, and what is not touched goes back byte for byte, also a byte-order mark and broken characters.
import { strFromU8, strToU8 } from 'fflate';

export function fromBytes(bytes: Uint8Array): string {
  return strFromU8(bytes, true);
}

export function toBytes(binary: string): Uint8Array {
  return strToU8(binary, true);
}

export function fromText(text: string): string {
  return fromBytes(strToU8(text));
}

export function toText(binary: string): string {
  return strFromU8(toBytes(binary));
}
