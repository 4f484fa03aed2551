// The add-in as it is deployed, built once for all tests until something in it changes.
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ADDIN_INPUTS, builtFolder, onceBuilt } from '#local/pages/build-pages';

const ROOT = join(import.meta.dirname, '../../..');
const OFFICE = join(ROOT, 'node_modules/@microsoft/office-js/dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

const NAME = 'addin-deployed';

let built: Promise<string> | undefined;

/** The folder it was built into. */
export function builtAddin(): Promise<string> {
  return (built ??= ensureBuilt());
}

async function ensureBuilt(): Promise<string> {
  const folder = builtFolder(ROOT, NAME);
  await onceBuilt(ROOT, { name: NAME, inputs: ADDIN_INPUTS }, async () => {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    const where = ['--outDir', folder, '--emptyOutDir', '--manifest', 'chunks.json'];
    const args = [vite, 'build', '-c', 'addin/vite.config.ts', ...where, '--logLevel', 'error'];
    await promisify(execFile)(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
    });
  });
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
