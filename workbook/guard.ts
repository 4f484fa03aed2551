// Looks at the bytes of a file before anything parses them. What passes is a zip that holds a workbook, whole and
// undamaged, and small enough to be read: the readers behind it need not be afraid of it.
import { strFromU8 } from 'fflate';
import { type FileKind, fileKind } from './file-kind.ts';
import { DENSEST, measure, unpack } from './zip/inflate.ts';
import { readZip, type ZipEntry } from './zip/read-zip.ts';
import { ZipError } from './zip/zip-error.ts';

export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_INFLATED_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 2_000;

/** What a zip is that is not what was asked for; `zip` when it is nothing we know. */
export type ZipKind = 'xlsx' | 'docx' | 'pptx' | 'ods' | 'odt' | 'xlsb' | 'zip';

/** Why a zip counts as a bomb: too much inside, too many entries, two of one name, entries lying over each other. */
export type BombReason = 'size' | 'entries' | 'duplicate' | 'overlap';

/** What is wrong with a file, with what its message needs. Sizes are bytes; `part` is the name of a zip entry. */
export type FileProblemParams = {
  'file.empty': Record<never, never>;
  'file.tooLarge': { size: number; limit: number };
  'file.notXlsx': { kind: Exclude<FileKind, 'zip' | 'encrypted' | 'xls'> };
  'file.encrypted': Record<never, never>;
  'file.legacyXls': Record<never, never>;
  'file.truncated': { size: number };
  'file.corrupt': { part?: string };
  'file.bomb': { reason: BombReason; limit?: number };
  'file.notSpreadsheet': { kind: ZipKind };
};

export type FileProblem = keyof FileProblemParams;

export interface Refused<C extends FileProblem = FileProblem> {
  readonly ok: false;
  readonly code: C;
  readonly params: FileProblemParams[C];
}

export type Inspection = { readonly ok: true } | Refused;

export interface InspectOptions {
  /**
   * Leaves the checksums of a small file to the parser behind: a file so small that even the densest packing stays
   * under the limit is no bomb, and inflating it here would be inflating it twice.
   */
  readonly smallUnread?: boolean;
}

/**
 * Whether these bytes are an .xlsx (or .xlsm) that may be parsed. Really inflates every entry, counting and
 * forgetting: declared sizes are not believed. Never throws.
 */
export function inspectXlsx(
  bytes: Uint8Array,
  { smallUnread = false }: InspectOptions = {},
): Inspection {
  return guarded(bytes, 'xlsx', smallUnread);
}

/** As `inspectXlsx` for a Word document; that it is another kind of file is said by the same codes, with the kind. */
export function inspectDocx(bytes: Uint8Array): Inspection {
  return guarded(bytes, 'docx', false);
}

function guarded(bytes: Uint8Array, wanted: ZipKind, smallUnread: boolean): Inspection {
  try {
    return inspectFile(bytes, wanted, smallUnread);
  } catch (error) {
    // Whatever else a damaged file makes fail here, it is damaged.
    return error instanceof ZipError ? refusedBy(error, bytes) : refuse('file.corrupt', {});
  }
}

function inspectFile(bytes: Uint8Array, wanted: ZipKind, smallUnread: boolean): Inspection {
  // A file of nothing but zeros is what a power cut leaves of one that was being copied.
  if (bytes.every((byte) => byte === 0)) return refuse('file.empty', {});
  if (bytes.length > MAX_FILE_BYTES) {
    return refuse('file.tooLarge', { size: bytes.length, limit: MAX_FILE_BYTES });
  }
  const kind = fileKind(bytes);
  switch (kind) {
    case 'zip':
      return inspectZip(readZip(bytes, MAX_ENTRIES), bytes.length, wanted, smallUnread);
    case 'encrypted':
      return refuse('file.encrypted', {});
    case 'xls':
      return refuse('file.legacyXls', {});
    default:
      return refuse('file.notXlsx', { kind });
  }
}

/** What the entries are comes first: "this is a Word document" helps more than what else is wrong with it. */
function inspectZip(
  entries: readonly ZipEntry[],
  fileSize: number,
  wanted: ZipKind,
  smallUnread: boolean,
): Inspection {
  const kind = zipKind(entries);
  if (kind !== wanted) return refuse('file.notSpreadsheet', { kind });
  if (entries.some(({ encrypted }) => encrypted)) return refuse('file.encrypted', {});
  // Two entries of one name, which compares without case: each program would read another one.
  const distinct = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (distinct.size < entries.length) return refuse('file.bomb', { reason: 'duplicate' });
  // Entries that share their bytes: a small file can then ask for endless work, even without inflating to anything.
  const packed = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  if (packed > fileSize) return refuse('file.bomb', { reason: 'overlap' });

  if (smallUnread && packed * DENSEST <= MAX_INFLATED_BYTES) return { ok: true };
  let left = MAX_INFLATED_BYTES;
  for (const entry of entries) left -= measure(entry, left);
  return { ok: true };
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';
const OPEN_DOCUMENT_KINDS: Readonly<Record<string, ZipKind>> = { spreadsheet: 'ods', text: 'odt' };

const PARTS: readonly (readonly [ZipKind, RegExp])[] = [
  ['xlsb', /^xl\/workbook\.bin$/i],
  ['docx', /^word\//i],
  ['pptx', /^ppt\//i],
];

function zipKind(entries: readonly ZipEntry[]): ZipKind {
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  // SharePoint numbers the part: xl/workbook2.xml.
  if (has(/^\[Content_Types\]\.xml$/) && has(/^xl\/workbook\d*\.xml$/i)) return 'xlsx';
  const mimetype = entries.find(({ name, packed }) => name === 'mimetype' && packed.length < 200);
  const type = mimetype ? strFromU8(unpack(mimetype), true).trim() : '';
  if (type.startsWith(OPEN_DOCUMENT)) {
    return OPEN_DOCUMENT_KINDS[type.slice(OPEN_DOCUMENT.length)] ?? 'zip';
  }
  return PARTS.find(([, pattern]) => has(pattern))?.[0] ?? 'zip';
}

function refusedBy({ fault, part }: ZipError, bytes: Uint8Array): Refused {
  switch (fault) {
    case 'truncated':
      return refuse('file.truncated', { size: bytes.length });
    case 'corrupt':
      return refuse('file.corrupt', part === undefined ? {} : { part });
    case 'entries':
      return refuse('file.bomb', { reason: 'entries', limit: MAX_ENTRIES });
    case 'size':
      return refuse('file.bomb', { reason: 'size', limit: MAX_INFLATED_BYTES });
  }
}

function refuse<C extends FileProblem>(code: C, params: FileProblemParams[C]): Refused<C> {
  return { ok: false, code, params };
}
