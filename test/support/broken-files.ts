// Files that are called workbooks and are none, or such as nobody should open.
import { constants, deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { writeZip } from '../../workbook/zip/write-zip.ts';
import { entry } from '../workbook/zip-support.ts';

/** An OLE container whose directory names this stream: what .xls files and locked workbooks are. */
export function oleFile(stream: string): Uint8Array {
  const file = Buffer.alloc(1024);
  file.write('d0cf11e0a1b11ae1', 'hex');
  for (const [index, name] of ['Root Entry', stream].entries()) {
    file.write(name, 512 + 128 * index, 'utf16le');
    file.writeUInt16LE(2 * (name.length + 1), 512 + 128 * index + 64);
  }
  return file;
}

/** 1 MB that unpacks to 1 GB of a worksheet. */
export function zipBomb(): Uint8Array {
  const megabytes = 1024 * 1024;
  const piece = deflateRawSync(Buffer.alloc(16 * megabytes, ' '), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const packed = Buffer.concat([...Array<Buffer>(64).fill(piece), Buffer.from([3, 0])]);
  return writeZip([
    entry('[Content_Types].xml', '<Types/>'),
    entry('xl/workbook.xml', '<workbook/>'),
    entry('xl/worksheets/sheet1.xml', '', { packed, size: 1024 * megabytes }),
  ]);
}

export function otherWorkbook(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Danh bạ', rows: [['Tân Thanh', '0205 386 1234']] }] });
}
