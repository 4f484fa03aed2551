// The add-in as vite builds it, once for all tests of a process.
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../../..');
const OFFICE = join(ROOT, 'node_modules/@microsoft/office-js/dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

let built: Promise<string> | undefined;

/** The folder it was built into. */
export function builtAddin(): Promise<string> {
  return (built ??= build());
}

async function build(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ntm-addin-'));
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const config = join(ROOT, 'addin/vite.config.ts');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '-c', config, '--outDir', folder, '--logLevel', 'error'],
    { cwd: ROOT },
  );
  return folder;
}

export interface FileAnswer {
  readonly body: Buffer;
  readonly contentType: string;
}

export async function fileOfAddin(path: string): Promise<FileAnswer | null> {
  return fileAt(join(await builtAddin(), path));
}

/** As Microsoft's network serves it, from the package; names in the package are of small letters. */
export async function fileOfOffice(name: string): Promise<FileAnswer | null> {
  const exact = join(OFFICE, name);
  return fileAt(existsSync(exact) ? exact : join(OFFICE, name.toLowerCase()));
}

async function fileAt(path: string): Promise<FileAnswer | null> {
  if (!existsSync(path)) return null;
  const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
  return { body: await readFile(path), contentType };
}
