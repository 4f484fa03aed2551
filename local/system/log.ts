/** What happens while the system runs, a line of JSON each, in a file: the terminal is for people. */
import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { failureOf } from '#functions/api/log';

/** Written as JSON. */
export type LogLine = object;

export interface LogFile {
  readonly path: string;
  write(line: LogLine): void;
  close(): Promise<void>;
}

/** A file larger than this is begun anew when the system starts. */
const LARGEST = 5 * 1024 * 1024;

export function openLog(folder: string): LogFile {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'ntm.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const file = createWriteStream(path, { flags: size > LARGEST ? 'w' : 'a' });
  return {
    path,
    write: (line) => void file.write(`${JSON.stringify(line)}\n`),
    close: () => new Promise((resolve) => file.end(resolve)),
  };
}

/** Of an error its kind and place, never its message, which may hold what somebody typed. */
export function errorLine(where: string, error: unknown): LogLine {
  return { level: 'error', where, at: new Date().toISOString(), ...failureOf(error) };
}
