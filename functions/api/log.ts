/**
 * What is written down about a request: never who asked, never what was in it. Of an error only its kind and where it
 * was thrown: its message may hold what somebody typed.
 */
import type { ProblemCode } from '#domain/problems';

export interface RequestLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly requestId: string;
  /** Id of the route; null for an address that is none of ours. */
  readonly route: string | null;
  readonly status: number;
  readonly ms: number;
  /** Why it was refused. */
  readonly code?: ProblemCode;
}

export interface FailureLine extends Pick<RequestLine, 'requestId' | 'route'> {
  readonly level: 'error';
  /** Class names: of the error, of its cause, and so on. */
  readonly errors: readonly string[];
  readonly frames: readonly string[];
}

export type LogLine = RequestLine | FailureLine;

export type Log = (line: LogLine) => void;

const FRAMES = 12;

export function levelOf(status: number): RequestLine['level'] {
  if (status === 503) return 'warn';
  return status >= 500 ? 'error' : 'info';
}

export function failureOf(error: unknown): Pick<FailureLine, 'errors' | 'frames'> {
  return { errors: namesOf(error), frames: framesOf(error) };
}

function namesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [typeof error];
  const name = error.constructor.name;
  return error.cause === undefined ? [name] : [name, ...namesOf(error.cause)];
}

function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  // The message stands in front of the frames and may look like one.
  const end = error.stack.indexOf(error.message) + error.message.length;
  return error.stack
    .slice(end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, FRAMES);
}
