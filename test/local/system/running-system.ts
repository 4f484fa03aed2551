// The whole system, as a person starts it: its own process, its database in another.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Api } from '#domain/routes/client';
import { apiAs } from '#local/system/api';
import { NTM } from '../../support/ntm.ts';

type Child = ChildProcessByStdio<null, Readable, Readable>;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const UP = /Hệ thống đang chạy ở (\S+)/;

export class RunningSystem {
  private out = '';
  private err = '';
  private readonly ended: Promise<Ended>;

  private constructor(private readonly child: Child) {
    child.stdout.setEncoding('utf8').on('data', (text) => (this.out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (this.err += text));
    this.ended = once(child, 'close').then(([code]) => ({
      code: code as number | null,
      out: this.out,
      err: this.err,
    }));
  }

  /**
   * Resolves when the system says that it runs; its pages are as they were last built. Throws with what it said where
   * it ended instead.
   */
  static start(folder: string, ...args: readonly string[]): Promise<RunningSystem> {
    return RunningSystem.startWithPages(folder, '--no-pages', ...args);
  }

  /** Its pages are built first where they are not as they should be. */
  static async startWithPages(folder: string, ...args: readonly string[]): Promise<RunningSystem> {
    const command = [NTM, 'start', '--folder', folder, ...args];
    const system = new RunningSystem(
      spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] }),
    );
    while (!UP.test(system.out)) {
      const ended = await Promise.race([system.ended, once(system.child.stdout, 'data')]);
      if ('code' in ended) throw new Error(`ended with ${ended.code}: ${ended.err}`);
    }
    return system;
  }

  /** All it has printed. */
  get said(): string {
    return this.out;
  }

  /** "https://localhost:8017", where browsers find it. */
  get address(): string {
    return UP.exec(this.out)![1]!;
  }

  /** The same without a certificate, for programs of this machine. */
  get origin(): string {
    return this.address.replace('https:', 'http:');
  }

  as(user: string): Api {
    return apiAs(this.origin, user);
  }

  /** All it has complained of. */
  get complained(): string {
    return this.err;
  }

  /** The processes it has started. */
  descendants(): readonly number[] {
    return descendantsOf(this.child.pid!);
  }

  /** Ctrl-C. */
  interrupt(): Promise<Ended> {
    this.child.kill('SIGINT');
    return this.ended;
  }

  /** A power cut: the database goes with it, in the middle of a write perhaps. */
  async kill(): Promise<void> {
    const hasEnded = this.child.exitCode !== null || this.child.signalCode !== null;
    if (hasEnded) return;
    for (const pid of [this.child.pid!, ...this.descendants()]) killIfAlive(pid);
    await this.ended;
  }
}

/** Not one that has ended and that nobody has asked after yet. */
export function isAlive(pid: number): boolean {
  return /^State:\s+[^\sZX]/m.test(statusOf(pid));
}

/** The process that listens at an address on this machine. */
export function listenerOn(address: string): number {
  const port = Number(new URL(address).port).toString(16).toUpperCase().padStart(4, '0');
  const listening = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find(([, local, , state]) => local?.endsWith(`:${port}`) && state === '0A');
  const socket = `socket:[${listening?.[9]}]`;
  const found = processes().find(({ pid }) => socketsOf(pid).includes(socket));
  if (!found) throw new Error(`Nobody listens at ${address}`);
  return found.pid;
}

function socketsOf(pid: number): readonly string[] {
  try {
    const files = `/proc/${pid}/fd`;
    return readdirSync(files).map((name) => readlinkSync(`${files}/${name}`));
  } catch {
    return [];
  }
}

function killIfAlive(pid: number): void {
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

function descendantsOf(pid: number): readonly number[] {
  const children = processes().filter(({ parent }) => parent === pid);
  return children.flatMap((child) => [child.pid, ...descendantsOf(child.pid)]);
}

function processes(): readonly { readonly pid: number; readonly parent: number }[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const parent = /^PPid:\s*(\d+)/m.exec(statusOf(pid))?.[1];
    return parent === undefined ? [] : [{ pid: Number(pid), parent: Number(parent) }];
  });
}

/** Empty for a process that has ended meanwhile. */
function statusOf(pid: string | number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
