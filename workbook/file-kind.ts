import { strFromU8 } from 'fflate';

/**
 * What a file is by its first bytes, whatever its name says. `zip` may be a workbook; `encrypted` and `xls` are
 * Office files of the older container (OLE); `xml` is among others the "XML Spreadsheet 2003" of old exports.
 */
export type FileKind =
  | 'zip'
  | 'encrypted'
  | 'xls'
  | 'doc'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'text'
  | 'image'
  | 'archive'
  | 'unknown';

const HEAD_BYTES = 1024;

/** Tried in this order on the first bytes, one character a byte. */
const HEADS: readonly (readonly [FileKind, RegExp])[] = [
  ['zip', /^PK(\x03\x04|\x05\x06)/],
  ['pdf', /^%PDF-/],
  [
    'image',
    /^(\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|BM.{4}\0{4}|RIFF.{4}WEBP|.{4}ftyp(hei|mif|avi))/s,
  ],
  ['archive', /^(Rar!|7z\xbc\xaf|\x1f\x8b)/],
  // The bare stream that .xls was before the container: some bookkeeping programs still export it.
  ['xls', /^\x09[\0\x02\x04\x08].\0/s],
  ['html', /^(\xef\xbb\xbf)?\s*(<!doctype html|<html|<head|<meta|<table|<style|mime-version:)/i],
  ['html', /<html/i],
  ['xml', /^(\xef\xbb\xbf)?\s*<\?xml/],
  ['text', /^(\xff\xfe|\xfe\xff)/],
  // No control characters except those of typing; high bytes are UTF-8 or an old Vietnamese encoding.
  ['text', /^[\t\n\f\r\x20-\x7e\x80-\xff]+$/],
];

const OLE_HEAD = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** The stream that says what an OLE file is. An .xls may hold a .doc and the other way round: the first one counts. */
const OLE_STREAMS: readonly (readonly [FileKind, string])[] = [
  ['encrypted', 'EncryptedPackage'],
  ['xls', 'Workbook'],
  ['xls', 'Book'],
  ['doc', 'WordDocument'],
];

export function fileKind(bytes: Uint8Array): FileKind {
  const head = strFromU8(bytes.subarray(0, HEAD_BYTES), true);
  if (head.startsWith(OLE_HEAD)) return oleKind(bytes);
  return HEADS.find(([, pattern]) => pattern.test(head))?.[0] ?? 'unknown';
}

/** Looks for the stream names as the directory of the container holds them: UTF-16LE, closed by a zero. */
function oleKind(bytes: Uint8Array): FileKind {
  const content = strFromU8(bytes, true);
  const found = OLE_STREAMS.map(([kind, name]) => ({ kind, at: content.indexOf(utf16(name)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.kind ?? 'unknown';
}

function utf16(name: string): string {
  return [...name, '\0'].map((character) => `${character}\0`).join('');
}
