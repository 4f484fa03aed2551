import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { finding, type Finding } from '#domain/rules/finding';
import { MAX_FILE_BYTES } from '#workbook/guard';
import { UnusableError } from './exit.ts';

const MEGABYTE = 1024 * 1024;

export interface WorkbookFile {
  /** As people know it: relative to where they stand or to the folder they named. */
  readonly name: string;
  readonly path: string;
}

/** Workbooks, and old or foreign formats that someone may have meant as one. */
const SPREADSHEETS = /\.(xlsx|xlsm|xls|xlsb|ods|csv)$/i;
/** What Excel and LibreOffice leave beside an open file, and a Mac beside every file on a USB stick. */
const LOCKS = /^(~\$|\.~lock|\._)/;

/** All spreadsheets below a folder, by name. */
export async function spreadsheetsIn(folder: string): Promise<readonly WorkbookFile[]> {
  const root = resolve(folder);
  const found = await stat(root).catch(() => null);
  if (!found) throw new UnusableError(`Không tìm thấy thư mục ${folder}.`);
  if (!found.isDirectory()) throw new UnusableError(`${folder} không phải là thư mục.`);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((cause) => {
    throw new UnusableError(`Không đọc được thư mục ${folder}.`, { cause });
  });
  return entries
    .filter((entry) => entry.isFile() && SPREADSHEETS.test(entry.name) && !LOCKS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(root, path) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Files as named, folders opened. */
export async function namedFiles(paths: readonly string[]): Promise<readonly WorkbookFile[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(() => null);
      if (!found) throw new UnusableError(`Không tìm thấy tệp ${path}.`);
      if (!found.isDirectory()) return [{ path: resolve(path), name: path }];
      const inside = await spreadsheetsIn(path);
      return inside.map((file) => ({ ...file, name: join(path, file.name) }));
    }),
  );
  return lists.flat();
}

/** The bytes, or in a finding why they are not looked at: one file must not keep the others from being read. */
export async function bytesOf({ path }: WorkbookFile): Promise<Uint8Array | Finding> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      return finding('file.tooLarge', { megabytes: Math.round((size / MEGABYTE) * 10) / 10 });
    }
    return await readFile(path);
  } catch {
    return finding('file.corrupt', {});
  }
}
