// The real report. It lies beside the repository on the founders' machines only; nothing of its text stands here.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { lintReport } from '#domain/report/lint/lint';
import type { ReportFinding } from '#domain/report/lint/catalogue';
import { bandGroups } from '#domain/report/lint/reading/bands';
import { breakdowns } from '#domain/report/lint/reading/breakdowns';
import { quantityShares } from '#domain/report/lint/reading/quantity-shares';
import { readReport } from '#domain/report/lint/reading/reading';
import { ratioShares } from '#domain/report/lint/reading/shares';

const FOLDER = join(process.cwd(), '../shared/data/report');
const TEXT = join(FOLDER, 'lang-son-2017-h1.txt');

interface SourceFact {
  readonly id: string;
  readonly line: number;
  readonly claimed_percent_text: string | null;
  readonly consistent: boolean | null;
}

const isThere = existsSync(TEXT);
const text = isThere ? readFileSync(TEXT, 'utf8') : '';
const facts = isThere
  ? (JSON.parse(readFileSync(join(FOLDER, 'lang-son-2017-h1.facts.json'), 'utf8')) as {
      facts: readonly SourceFact[];
    })
  : { facts: [] };

/** Code, line and correction of everything there is to find. */
const MISTAKES = [
  ['report.documentSymbol', 23, '37/KH-BCĐ'],
  ['report.documentKind', 23, null],
  ['report.staleYear', 35, 'Năm 2017'],
  ['report.partOverWhole', 40, '≤ 15.000 triệu đồng'],
  ['report.partOverWhole', 40, '≤ 80.000 ngày công lao động'],
  ['report.partOverWhole', 40, '≤ 20.000m2'],
  ['report.targetAsResult', 44, null],
  ['report.precision', 44, '18,36%'],
  ['report.targetAsResult', 59, null],
  ['report.ratio', 61, '73,64%'],
  ['report.ratio', 108, '3,86%'],
  ['report.sharesBent', 108, '18,36%; 3,86%; 14,49%; 52,17%; 11,11%'],
] as const;

describe('the published report of the first half of 2017', () => {
  let found: readonly ReportFinding[];
  beforeAll(() => {
    found = lintReport(text);
  });

  it('is found to have its known mistakes, and no other', () => {
    if (!isThere) return;
    expect(found.map(({ code, line, expected }) => [code, line, expected])).toEqual(MISTAKES);
  });

  it('tells criteria 6 and 15 by their targets', () => {
    if (!isThere) return;
    const criteria = found.flatMap(({ code, params }) =>
      code === 'report.targetAsResult' ? [params.criterion] : [],
    );
    expect(criteria).toEqual(['6', '15']);
  });

  it('has each of its 29 printed shares read as one, 27 of them right', () => {
    if (!isThere) return;
    const reading = readReport(text);
    const shares = [
      ...ratioShares(reading),
      ...quantityShares(reading, breakdowns(reading), bandGroups(reading)),
    ];
    const lines = shares.map(({ at }) => reading.lines[at.line]!.no).sort((a, b) => a - b);
    const claims = facts.facts.filter(({ consistent }) => consistent !== null);
    expect(lines).toEqual(claims.map(({ line }) => line).sort((a, b) => a - b));
    const wrong = claims.filter(({ consistent }) => consistent === false);
    expect(wrong.map(({ line }) => line)).toEqual([61, 108]);
    expect(found.filter(({ code }) => code === 'report.ratio')).toHaveLength(wrong.length);
  });

  it('has its totals read with their parts', () => {
    if (!isThere) return;
    const totals = breakdowns(readReport(text)).map(({ whole, parts }) => [
      whole.text,
      parts.length,
    ]);
    expect(totals).toEqual(
      expect.arrayContaining([
        ['168.000', 2],
        ['229', 3],
        ['43', 3],
        ['41', 5],
        ['1.352.449', 6],
      ]),
    );
  });
});
