// The texts of test/cases/lint with what must be found in each.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportCode, ReportFinding } from '#domain/report/lint/catalogue';

const FOLDER = join(process.cwd(), 'test/cases/lint');

export interface ExpectedFinding {
  readonly code: ReportCode;
  readonly line: number;
  /** A piece of the quote. */
  readonly quote: string;
}

export interface LintCase {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly ExpectedFinding[];
}

/** By set. */
export function lintCases(): ReadonlyMap<string, readonly LintCase[]> {
  const sets = readdirSync(FOLDER, { withFileTypes: true }).filter((each) => each.isDirectory());
  return new Map(sets.map(({ name }) => [name, casesIn(join(FOLDER, name))]));
}

function casesIn(folder: string): readonly LintCase[] {
  const files = readdirSync(folder);
  const names = files.filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -4));
  if (files.length !== 2 * names.length) throw new Error(`${folder}: a text or a list is missing`);
  return names.map((name) => ({
    name,
    text: readFileSync(join(folder, `${name}.txt`), 'utf8'),
    ...(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
      expected: readonly ExpectedFinding[];
    }),
  }));
}

export interface Score {
  readonly right: number;
  readonly missed: readonly ExpectedFinding[];
  readonly wrong: readonly ReportFinding[];
}

export function scored(
  found: readonly ReportFinding[],
  expected: readonly ExpectedFinding[],
): Score {
  const left = [...found];
  const missed = expected.filter(({ code, line, quote }) => {
    const at = left.findIndex(
      (each) => each.code === code && each.line === line && each.quote.includes(quote),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { right: expected.length - missed.length, missed, wrong: left };
}
