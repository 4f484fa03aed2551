import { describe, expect, it } from '@jest/globals';
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { constants, deflateRawSync } from 'node:zlib';
import { inspectXlsx, MAX_FILE_BYTES, type ZipKind } from '../../workbook/guard.ts';
import { type FileKind } from '../../workbook/file-kind.ts';
import { writeZip } from '../../workbook/zip/write-zip.ts';
import { isLong, scaled, scaledName } from '../support/scale.ts';
import { entry, layout, partsOf, stored, streamedZip64 } from './zip-support.ts';

const MB = 1024 * 1024;

const CORE = [entry('[Content_Types].xml', '<Types/>'), entry('xl/workbook.xml', '<workbook/>')];

function code(bytes: Uint8Array): string {
  const found = inspectXlsx(bytes);
  return found.ok ? 'ok' : found.code;
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** An OLE file of one directory sector with these stream names, each at the head of its 128-byte record. */
function ole(...streams: string[]): Uint8Array {
  const file = Buffer.alloc(512 + 128 * (streams.length + 1));
  file.write('d0cf11e0a1b11ae1', 'hex');
  ['Root Entry', ...streams].forEach((name, n) => {
    file.write(name, 512 + 128 * n, 'utf16le');
    file.writeUInt16LE(2 * (name.length + 1), 512 + 128 * n + 64);
  });
  return file;
}

function sheetJs(bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [sheet, name] of ['Phiếu tiêu chí', 'Thông tin xã', 'Nguồn lực'].entries()) {
    const rows = Array.from({ length: 150 }, (_, row) => [
      `Chỉ tiêu ${row}.${sheet}`,
      (row * 7919 + sheet) % 10007,
      `xã thứ ${(row * 104729) % 9973}`,
      row / 7,
      null,
      row % 3 === 0,
    ]);
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  }
  const written: unknown = XLSX.write(book, { type: 'buffer', bookType, compression: true });
  return new Uint8Array(written as Buffer);
}

const notXlsx = (kind: FileKind): object => ({ ok: false, code: 'file.notXlsx', params: { kind } });
const notSpreadsheet = (kind: ZipKind): object => ({
  ok: false,
  code: 'file.notSpreadsheet',
  params: { kind },
});

/** About 30 KB: a few sheets of numbers and Vietnamese, as a commune sends them. */
const good = sheetJs('xlsx');

describe('what is a workbook passes', () => {
  it.each<[string, Uint8Array]>([
    ['written by SheetJS', good],
    ['zipped anew by fflate', zipSync(unzipSync(good))],
    ['stored without compression', zipSync(unzipSync(good), { level: 0 })],
    ['with macros (.xlsm)', sheetJs('xlsm')],
    [
      'with the workbook numbered as SharePoint does',
      writeZip([CORE[0]!, entry('xl/workbook2.xml', '<x/>')]),
    ],
    ['lying inside a larger buffer', Buffer.concat([Buffer.alloc(13), good]).subarray(13)],
    [
      'with folder entries',
      writeZip([...CORE, entry('xl/', '', { method: 0, packed: new Uint8Array() })]),
    ],
    [
      'holding a workbook as an attachment',
      writeZip([...CORE, entry('xl/embeddings/a.xlsx', good)]),
    ],
  ])('%s', (_, file) => {
    expect(inspectXlsx(file)).toEqual({ ok: true });
  });

  it('written by hucre', async () => {
    expect(code(await writeXlsx({ sheets: [{ name: 'A', rows: [['Tân Thanh', 14]] }] }))).toBe(
      'ok',
    );
  });

  it('with sizes behind the content and in zip64 fields, as some writers put them', () => {
    expect(inspectXlsx(streamedZip64(CORE))).toEqual({ ok: true });
  });
});

describe('what is something else is called by its name', () => {
  it.each<[string, Uint8Array, object]>([
    ['no bytes', new Uint8Array(), { ok: false, code: 'file.empty', params: {} }],
    [
      'zeros left by a power cut',
      new Uint8Array(4096),
      { ok: false, code: 'file.empty', params: {} },
    ],
    [
      'over 10 MB',
      bytes('PK\x03\x04'.padEnd(MAX_FILE_BYTES + 1)),
      {
        ok: false,
        code: 'file.tooLarge',
        params: { size: MAX_FILE_BYTES + 1, limit: MAX_FILE_BYTES },
      },
    ],
    ['CSV', strToU8('\ufeffxã;đạt\r\nTân Thanh;14\r\n'), notXlsx('text')],
    ['text in an old Vietnamese encoding', bytes('X\xb7 T\xa9n Thanh\t14\n'), notXlsx('text')],
    [
      'text in UTF-16, "Unicode text" in Excel',
      Buffer.from('\ufeffxã\t14', 'utf16le'),
      notXlsx('text'),
    ],
    ['PDF', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), notXlsx('pdf')],
    ['HTML that is called .xls', strToU8('\r\n<HTML><body><table>'), notXlsx('html')],
    ['HTML by SheetJS', sheetJs('html'), notXlsx('html')],
    ['XML Spreadsheet 2003', sheetJs('xlml'), notXlsx('xml')],
    ['PNG', bytes('\x89PNG\r\n\x1a\n\0\0'), notXlsx('image')],
    ['JPEG', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), notXlsx('image')],
    ['RAR', bytes('Rar!\x1a\x07\0'), notXlsx('archive')],
    [
      'a Word document of before 2007',
      ole('WordDocument', 'ObjectPool', 'Workbook'),
      notXlsx('doc'),
    ],
    ['another OLE file', ole('__substg1.0_0037001F'), notXlsx('unknown')],
    ['noise', bytes('\x01\x02\x03\xfe'.repeat(200)), notXlsx('unknown')],
    ['.xls', ole('Workbook'), { ok: false, code: 'file.legacyXls', params: {} }],
    ['.xls of Excel 95', ole('Book'), { ok: false, code: 'file.legacyXls', params: {} }],
    [
      '.xls with a letter in it',
      ole('Workbook', 'WordDocument'),
      { ok: false, code: 'file.legacyXls', params: {} },
    ],
    ['.xls by SheetJS', sheetJs('biff8'), { ok: false, code: 'file.legacyXls', params: {} }],
    ['.xls without container', sheetJs('biff2'), { ok: false, code: 'file.legacyXls', params: {} }],
    [
      'password',
      ole('EncryptionInfo', 'EncryptedPackage'),
      { ok: false, code: 'file.encrypted', params: {} },
    ],
    [
      'entries with a password',
      writeZip([...CORE, entry('x', 'x', { stamp: { ...CORE[0]!.stamp, flags: 1 } })]),
      { ok: false, code: 'file.encrypted', params: {} },
    ],
    ['.ods', sheetJs('ods'), notSpreadsheet('ods')],
    [
      '.odt',
      writeZip([stored('mimetype', 'application/vnd.oasis.opendocument.text')]),
      notSpreadsheet('odt'),
    ],
    ['.docx', writeZip([CORE[0]!, entry('word/document.xml', '<w/>')]), notSpreadsheet('docx')],
    ['.pptx', writeZip([CORE[0]!, entry('ppt/presentation.xml', '<p/>')]), notSpreadsheet('pptx')],
    ['.xlsb', sheetJs('xlsb'), notSpreadsheet('xlsb')],
    [
      'workbooks zipped together',
      writeZip([entry('xã A.xlsx', good), entry('xã B.xlsx', good)]),
      notSpreadsheet('zip'),
    ],
    ['a zip without entries', writeZip([]), notSpreadsheet('zip')],
    ['no content types', writeZip([CORE[1]!]), notSpreadsheet('zip')],
  ])('%s', (_, file, expected) => {
    expect(inspectXlsx(file)).toEqual(expected);
  });

  it('a workbook with a password, by hucre', async () => {
    const encryption = { password: 'mật khẩu', spinCount: 10 };
    expect(code(await writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], encryption }))).toBe(
      'file.encrypted',
    );
  });
});

describe('what did not arrive whole', () => {
  it('is truncated wherever it was cut', () => {
    for (let length = 4; length < good.length; length += isLong ? 1 : 97) {
      expect(inspectXlsx(good.subarray(0, length))).toEqual({
        ok: false,
        code: 'file.truncated',
        params: { size: length },
      });
    }
    expect(code(good.subarray(0, good.length - 1))).toBe('file.truncated');
  });

  it('is truncated when an entry runs past the end', () => {
    const file = writeZip(CORE);
    const { records } = layout(file);
    new DataView(file.buffer).setUint32(records[1]!.at + 20, file.length, true);
    expect(code(file)).toBe('file.truncated');
  });

  it('is truncated when bytes in the middle are missing', () => {
    expect(code(Buffer.concat([good.subarray(0, 900), good.subarray(1000)]))).toBe(
      'file.truncated',
    );
  });

  it('is corrupt in the part whose packed bytes changed', () => {
    const { records } = layout(good);
    expect(records).not.toHaveLength(0);
    for (const { name, start, end } of records) {
      const file = good.slice();
      file[(start + end) >> 1]! ^= 0x10;
      expect(inspectXlsx(file)).toEqual({
        ok: false,
        code: 'file.corrupt',
        params: { part: name },
      });
    }
  });

  it.each<[string, Parameters<typeof entry>[2]]>([
    ['a wrong checksum', { crc: 1 }],
    ['a wrong length', { size: 5 }],
    ['an unknown compression', { method: 9 }],
    ['no packed bytes', { packed: new Uint8Array() }],
    ['a block of an unknown type', { packed: Uint8Array.of(0x07) }],
  ])('is corrupt with %s', (_, lies) => {
    const file = writeZip([...CORE, entry('xl/styles.xml', '<styleSheet/>', lies)]);
    expect(inspectXlsx(file)).toEqual({
      ok: false,
      code: 'file.corrupt',
      params: { part: 'xl/styles.xml' },
    });
  });

  it('is corrupt when the directory counts fewer entries than it has', () => {
    const file = writeZip([...CORE, entry('xl/worksheets/sheet1.xml', '<worksheet/>')]);
    new DataView(file.buffer).setUint16(file.length - 12, 2, true);
    expect(code(file)).toBe('file.corrupt');
  });

  it('is corrupt when a size is left to be looked for: readers differ in where they look', () => {
    const file = writeZip([...CORE, entry('a', '', { method: 0, packed: new Uint8Array() })]);
    new DataView(file.buffer).setUint16(layout(file).records[2]!.at + 8, 8, true);
    expect(inspectXlsx(file)).toEqual({ ok: false, code: 'file.corrupt', params: { part: 'a' } });
  });
});

describe('what would not fit into memory is refused without being inflated there', () => {
  // 16 MB of zeros packed, ending on a byte and going on: repeated, it is one stream as long as one likes.
  const zeros = Buffer.alloc(16 * MB);
  const piece = deflateRawSync(zeros, { finishFlush: constants.Z_FULL_FLUSH });
  const gigabyte = Buffer.concat([...Array<Buffer>(64).fill(piece), Buffer.from([3, 0])]);
  const tooMuch = { ok: false, code: 'file.bomb', params: { reason: 'size', limit: 64 * MB } };

  it('1.1 MB that inflate to 1 GB in one entry', () => {
    const file = writeZip([
      ...CORE,
      entry('xl/worksheets/sheet1.xml', '', { packed: gigabyte, size: 1024 * MB }),
    ]);
    expect(file.length).toBeLessThan(1.1 * MB);
    expect(inspectXlsx(file)).toEqual(tooMuch);
  });

  it('and in 64 entries', () => {
    const packed = Buffer.concat([piece, Buffer.from([3, 0])]);
    const part = entry('', zeros, { packed });
    const sheets = Array.from({ length: 64 }, (_, n) => {
      const name = `xl/worksheets/sheet${n}.xml`;
      return { ...part, name, rawName: strToU8(name) };
    });
    expect(inspectXlsx(writeZip([...CORE, ...sheets]))).toEqual(tooMuch);
  });

  it('whatever size is declared', () => {
    for (const size of [0, 100, 0x7fffffff]) {
      const file = writeZip([
        ...CORE,
        entry('xl/worksheets/sheet1.xml', '', { packed: gigabyte, size }),
      ]);
      expect(inspectXlsx(file)).toEqual(tooMuch);
    }
  });

  it('exactly 64 MB pass, a byte more does not', () => {
    const rest = CORE.reduce((sum, { size }) => sum + size, 0);
    const file = (more: number): Uint8Array => {
      const content = new Uint8Array(64 * MB - rest + more);
      return writeZip([
        ...CORE,
        entry('xl/media/a.bmp', content, { packed: deflateRawSync(content) }),
      ]);
    };
    expect(code(file(0))).toBe('ok');
    expect(code(file(1))).toBe('file.bomb');
  });

  it('over 2,000 entries', () => {
    const file = (count: number): Uint8Array =>
      writeZip([
        ...CORE,
        ...Array.from({ length: count - 2 }, (_, n) => entry(`xl/media/${n}`, '')),
      ]);
    expect(code(file(2_000))).toBe('ok');
    expect(inspectXlsx(file(2_001))).toEqual({
      ok: false,
      code: 'file.bomb',
      params: { reason: 'entries', limit: 2_000 },
    });
  });

  it('two entries of one name', () => {
    for (const name of ['xl/workbook.xml', 'XL/Workbook.xml']) {
      expect(inspectXlsx(writeZip([...CORE, entry(name, '<other/>')]))).toEqual({
        ok: false,
        code: 'file.bomb',
        params: { reason: 'duplicate' },
      });
    }
  });

  it('entries that lie over each other', () => {
    const big = stored('xl/media/a.bmp', ' '.repeat(1000));
    const file = writeZip([...CORE, big, entry('xl/media/b.bmp', ''), entry('xl/media/c.bmp', '')]);
    expect(code(file)).toBe('ok');
    const view = new DataView(file.buffer);
    const [, , a, b, c] = layout(file).records;
    for (const record of [b!, c!]) {
      // checksum, both sizes, offset
      for (const field of [16, 20, 24, 42]) {
        view.setUint32(record.at + field, view.getUint32(a!.at + field, true), true);
      }
    }
    expect(inspectXlsx(file)).toEqual({
      ok: false,
      code: 'file.bomb',
      params: { reason: 'overlap' },
    });
  });
});

describe(scaledName('whatever the bytes are, there is an answer', 3_000), () => {
  const runs = { numRuns: scaled(3_000) };

  it('for any bytes, also behind the signature of a zip or an OLE file', () => {
    const head = fc.constantFrom(
      '',
      'PK\x03\x04',
      'PK\x05\x06',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    );
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        expect(code(Buffer.concat([bytes(start), rest]))).toMatch(/^(ok|file\.\w+)$/);
      }),
      runs,
    );
  });

  it('for a good file with one byte changed; if it passes, its parts are what they were', () => {
    const parts = partsOf(good);
    const position = fc.oneof(
      fc.nat(good.length - 1),
      // The records, where one byte can do most.
      fc.integer({ min: layout(good).directory, max: good.length - 1 }),
    );
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 255 }), (at, change) => {
        const file = good.slice();
        file[at]! ^= change;
        const found = inspectXlsx(file);
        if (!found.ok) return;
        for (const [name, content] of partsOf(file)) {
          // The name of a part may have changed, for a part that nothing here depends on.
          if (parts.has(name)) expect(Buffer.compare(content, parts.get(name)!)).toBe(0);
        }
      }),
      runs,
    );
  });
});
