// Runs the command as a person does: its own process, from their own folder.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const NTM = join(import.meta.dirname, '../../local/ntm.mjs');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of one's own, with these files in it; its `ntm` runs there. */
export class Desk {
  private constructor(readonly folder: string) {}

  static async with(files: Readonly<Record<string, Uint8Array | string>> = {}): Promise<Desk> {
    const desk = new Desk(await mkdtemp(join(tmpdir(), 'ntm-cli-')));
    for (const [name, content] of Object.entries(files)) await desk.put(name, content);
    return desk;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async put(name: string, content: Uint8Array | string): Promise<void> {
    await mkdir(dirname(this.path(name)), { recursive: true });
    await writeFile(this.path(name), content);
  }

  ntm(...args: readonly string[]): Promise<Ran> {
    const options = { cwd: this.folder, maxBuffer: 64 * 1024 * 1024 };
    return new Promise((resolve, reject) => {
      const child = execFile(process.execPath, [NTM, ...args], options, (_, out, err) => {
        if (child.exitCode === null) reject(new Error(`ntm was killed: ${err}`));
        else resolve({ code: child.exitCode, out, err });
      });
    });
  }

  clear(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
