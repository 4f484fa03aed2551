// Runs the command as a person does, from a folder of their own.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '#local/cli/main';

export const NTM = join(import.meta.dirname, '../../local/ntm.mjs');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with these files in it. */
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

  /** In a process of its own, from the first line of ntm.mjs to its exit code. */
  spawned(...args: readonly string[]): Promise<Ran> {
    const options = { cwd: this.folder, maxBuffer: 64 * 1024 * 1024 };
    return new Promise((resolve, reject) => {
      const child = execFile(process.execPath, [NTM, ...args], options, (_, out, err) => {
        if (child.exitCode === null) reject(new Error(`ntm was killed: ${err}`));
        else resolve({ code: child.exitCode, out, err });
      });
    });
  }

  /** The same program in this process, which spares a second each time. One at a time. */
  async ntm(...args: readonly string[]): Promise<Ran> {
    const [out, err] = [new Caught(process.stdout), new Caught(process.stderr)];
    const before = process.cwd();
    process.chdir(this.folder);
    try {
      return { code: await main(args), out: out.text, err: err.text };
    } finally {
      process.chdir(before);
      out.release();
      err.release();
    }
  }

  clear(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** What is written to a stream, instead of writing it. */
class Caught {
  text = '';
  private readonly write: NodeJS.WriteStream['write'];

  constructor(private readonly stream: NodeJS.WriteStream) {
    this.write = stream.write.bind(stream);
    stream.write = (chunk: Uint8Array | string) => {
      this.text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      return true;
    };
  }

  release(): void {
    this.stream.write = this.write;
  }
}
