/**
 * A server process that never outlives this one. Where there is a POSIX shell, a watcher beside the server holds the
 * other end of a pipe of ours: when this process ends, even killed, the pipe closes and the watcher ends the server.
 * The server has a process group of its own, so that Ctrl-C reaches us first and we stop it after our last write.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import type { Command } from './servers.ts';

export interface Child {
  readonly hasEnded: () => boolean;
  /** Resolves when it has. */
  readonly ended: Promise<void>;
  /** The last it wrote to stderr. */
  readonly lastWords: () => string;
  /** Asks it to end, and ends it after five seconds. */
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => void;
}

const GRACE_MS = 5_000;
const WORDS_KEPT = 2_000;

/** The shell becomes the server (exec): `$$`, and the process id that we know, are the server's. */
const WATCHED = '(cat <&3; kill $$; sleep 2; kill -9 $$) >/dev/null 2>&1 & exec "$0" "$@" 3<&-';

const hasShell = process.platform !== 'win32';

export function startChild({ program, args }: Command): Child {
  const child = hasShell
    ? spawn('sh', ['-c', WATCHED, program, ...args], {
        stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
        detached: true,
      })
    : spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });

  let ended = false;
  let told = () => {};
  const end = new Promise<void>((resolve) => (told = resolve));
  let words = '';
  child.stderr?.on('data', (chunk) => (words = (words + String(chunk)).slice(-WORDS_KEPT)));
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  const onEnd = () => {
    ended = true;
    told();
    process.off('exit', endWithUs);
    if (hasShell) endWatcher(child);
  };
  child.once('exit', onEnd);
  child.once('error', (error) => {
    words += error.message;
    onEnd();
  });
  letUsEnd(child);

  return {
    hasEnded: () => ended,
    ended: end,
    lastWords: () => words.trim(),
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      if (ended) return;
      const exit = once(child, 'exit');
      const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
      child.kill();
      await exit;
      clearTimeout(timer);
    },
  };
}

/** What is left of the group is the watcher; while it lives, no other process can be given the group's number. */
function endWatcher({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** A running server alone is no reason for this process to go on. */
function letUsEnd(child: ChildProcess): void {
  child.unref();
  for (const stream of child.stdio) if (stream instanceof Socket) stream.unref();
}
