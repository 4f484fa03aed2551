import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { UnusableError } from './exit.ts';

export interface WorkbookFile {
  /** As people know it: relative to where they stand or to the folder they named. */
  readonly name: string;
  readonly path: string;
}

/** Workbooks, and old or foreign formats that someone may have meant as one. */
const SPREADSHEETS = /\.(xlsx|xlsm|xls|xlsb|ods|csv)$/i;
/** What Excel and LibreOffice leave beside an open file. */
const LOCKS = /^(~\$|\.~lock)/;

/** All spreadsheets below a folder, by name. */
export async function spreadsheetsIn(folder: string): Promise<readonly WorkbookFile[]> {
  const root = resolve(folder);
  const found = await stat(root).catch(() => null);
  if (!found) throw new UnusableError(`Không tìm thấy thư mục ${folder}.`);
  if (!found.isDirectory()) throw new UnusableError(`${folder} không phải là thư mục.`);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
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

export async function bytesOf({ path, name }: WorkbookFile): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UnusableError(`Không đọc được tệp ${name}.`, { cause: error });
  }
}
