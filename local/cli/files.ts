import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { finding, type Finding } from '#domain/rules/finding';
import { MAX_FILE_BYTES } from '#workbook/guard';
import { UnusableError } from './exit.ts';

const MEGABYTE = 1024 * 1024;

export interface WorkbookFile {
  /** As people know it: relative to where they stand or to the folder they named. */
  readonly name: string;
  readonly path: string;
  /** Why there is nothing to read: a folder that does not open stands among the files that do. */
  readonly problem?: Finding | undefined;
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
  const files = await walk(root);
  if (files.some(({ path }) => path === root)) {
    throw new UnusableError(`Không đọc được thư mục ${folder}.`);
  }
  return files
    .map((file) => ({ ...file, name: relative(root, file.path) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type FoundFile = Omit<WorkbookFile, 'name'>;

/**
 * Folder by folder, so that one which does not open keeps nobody else's files away. Links come last: what is also
 * there itself keeps its own name, and a loop ends where it has been.
 */
async function walk(root: string): Promise<readonly FoundFile[]> {
  const files: FoundFile[] = [];
  const seen = new Set<string>();
  const folders = [root];
  const links: string[] = [];
  for (let folder; (folder = folders.shift() ?? links.shift()) !== undefined;) {
    const entries = await entriesOf(folder, seen);
    if (!entries) {
      files.push({ path: folder, problem: finding('file.unreadable', { folder: true }) });
      continue;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isSymbolicLink() && (await isFolder(path))) links.push(path);
      else if (isSpreadsheet(entry) && (await isRegularOrLost(path))) files.push({ path });
    }
  }
  return files;
}

/** By name; none of a folder that was seen before, null of one that does not open. */
async function entriesOf(folder: string, seen: Set<string>): Promise<readonly Dirent[] | null> {
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}

function isSpreadsheet({ name }: Dirent): boolean {
  return SPREADSHEETS.test(name) && !LOCKS.test(name);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

/** Pipes and devices nobody sent. A link to nowhere somebody did: that it does not open is said of it later. */
async function isRegularOrLost(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? true;
}

/** Files as named, folders opened. */
export async function namedFiles(paths: readonly string[]): Promise<readonly WorkbookFile[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      if (!(await isFolder(path))) return [await namedFile(path)];
      const inside = await spreadsheetsIn(path);
      return inside.map((file) => ({ ...file, name: join(path, file.name) }));
    }),
  );
  return lists.flat();
}

/** Whoever reads from a pipe or a device waits for ever, or reads for ever. */
export async function namedFile(path: string): Promise<WorkbookFile> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      throw new UnusableError(`Không tìm thấy tệp ${path}.`);
    }
    return null;
  });
  if (found && !found.isFile()) {
    throw new UnusableError(`${path} không phải là một tệp thường nên không đọc được.`);
  }
  return { path: resolve(path), name: path };
}

/** The bytes, or in a finding why they are not looked at: one file must not keep the others from being read. */
export async function bytesOf({ path, problem }: WorkbookFile): Promise<Uint8Array | Finding> {
  if (problem) return problem;
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      return finding('file.tooLarge', { megabytes: Math.round((size / MEGABYTE) * 10) / 10 });
    }
    return await readFile(path);
  } catch {
    return finding('file.unreadable', { folder: false });
  }
}
