// The text of a report that somebody named: a .docx by its content, whatever it is called, else plain text.
import { readFile, stat } from 'node:fs/promises';
import { documentMessage } from '#domain/messages/document-message';
import { readDocx } from '#workbook/docx/read-docx';
import { fileKind } from '#workbook/file-kind';
import { MAX_FILE_BYTES } from '#workbook/guard';
import { UnusableError } from './exit.ts';
import { namedFile } from './files.ts';

/** More than ten times what a report has. */
const MAX_TEXT_BYTES = 2 * 1024 * 1024;

export async function reportText(path: string): Promise<string> {
  const bytes = await bytesAt(path, MAX_FILE_BYTES);
  if (bytes.length === 0) throw new UnusableError(`${path}: Tệp rỗng, không có dữ liệu.`);
  if (/\.docx$/i.test(path) || isOffice(bytes)) {
    const read = readDocx(bytes);
    if ('problem' in read) {
      throw new UnusableError(`${path}: ${documentMessage(read.problem, 'vi')}`);
    }
    return read.text;
  }
  if (bytes.length > MAX_TEXT_BYTES) throw new UnusableError(`${path}: Tệp văn bản quá lớn.`);
  return decoded(bytes, path);
}

function isOffice(bytes: Uint8Array): boolean {
  return ['zip', 'encrypted', 'xls', 'doc', 'pdf', 'image', 'archive'].includes(fileKind(bytes));
}

function decoded(bytes: Uint8Array, path: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnusableError(
      `${path}: Không đọc được chữ trong tệp; lưu lại dạng văn bản Unicode (UTF-8) rồi thử lại.`,
      { cause: error },
    );
  }
}

export async function bytesAt(path: string, limit: number): Promise<Uint8Array> {
  const { path: absolute } = await namedFile(path);
  try {
    const { size } = await stat(absolute);
    if (size > limit) throw new UnusableError(`${path}: Tệp quá lớn.`);
    return await readFile(absolute);
  } catch (error) {
    if (error instanceof UnusableError) throw error;
    throw new UnusableError(`Không mở được ${path}, có thể đang bị khóa hoặc không có quyền đọc.`, {
      cause: error,
    });
  }
}
