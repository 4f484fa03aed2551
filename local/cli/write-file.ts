import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { unwritable } from './unwritable.ts';

/** What stands there is overwritten when that was asked for, and never by chance. Throws UnusableError. */
export async function writeNew(out: string, bytes: Uint8Array, force: boolean): Promise<void> {
  try {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, bytes, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    throw unwritable(out, error);
  }
}
