/** What is written down about work that nobody asked for by a request. One line of JSON each. */
import type { FailureLine } from '../api/log.ts';

export type WorkLine = { readonly work: 'rollUp' | 'sweep' } & (
  | ({ readonly level: 'error' } & Pick<FailureLine, 'errors' | 'frames'>)
  | { readonly level: 'info'; readonly delivered: number; readonly failed: number }
);

export type WorkLog = (line: WorkLine) => void;

export const logWork: WorkLog = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
