/**
 * Shares that follow one another, have one whole, and whose parts make up that whole: the bands of communes, the
 * sources of money, the levels of a standard. Each is rounded on its own; none is bent so that they add to 100.
 */
import {
  add,
  compare,
  decimalText,
  parseDecimal,
  subtract,
  sumDecimals,
  ZERO,
} from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { reportFinding, type ReportFinding } from '../catalogue.ts';
import { quoteOf } from '../reading/quote.ts';
import type { Reading } from '../reading/reading.ts';
import type { Share } from '../reading/shares.ts';
import { printed, rightShare } from './ratios.ts';
import type { Scene } from './rule.ts';

const HUNDRED = parseDecimal('100');
const MOST_PARTS = 12;
const LINES_APART = 4;

export function* bentShares({ reading, shares }: Scene): Iterable<ReportFinding> {
  for (const run of partitions(shares)) {
    const right = run.map((share) => rightShare(share)!);
    const bent = run.findIndex(({ percent }, n) => compare(percent.value, right[n]!) !== 0);
    const total = sumDecimals(run.map(({ percent }) => percent.value));
    if (bent < 0 || compare(total, HUNDRED) !== 0) continue;
    const texts = run.map(({ percent }, n) => `${formatVi(right[n]!, percent.decimals)}%`);
    yield reportFinding(
      'report.sharesBent',
      {
        printed: run.map(({ percent }) => printed(percent)),
        right: texts,
        sum: `${formatVi(sumDecimals(right))}%`,
      },
      { ...placeOf(reading, run[bent]!), expected: texts.join('; ') },
    );
  }
}

/** Shares of one whole printed to different decimals, where that hides something: 40% of 4/10 hides nothing. */
export function* mixedPrecision({ reading, shares }: Scene): Iterable<ReportFinding> {
  for (const run of partitions(shares)) {
    const finest = Math.max(...run.map(({ percent }) => percent.decimals));
    const fine = run.find(({ percent }) => percent.decimals === finest)!;
    for (const share of run) {
      if (!isCoarser(share, finest)) continue;
      yield precision(reading, share, fine, finest);
    }
  }
}

/** "38/207 … 18%" here and "38/207 … 18,36%" there. */
export function* sameRatioTwoPrecisions({ reading, shares }: Scene): Iterable<ReportFinding> {
  const inRuns = new Set(
    partitions(shares).flatMap((run) => run.filter((each) => isCoarser(each, finestOf(run)))),
  );
  const finest = new Map<string, Share>();
  const key = ({ part, whole }: Share) => `${decimalText(part.value)}/${decimalText(whole.value)}`;
  for (const share of shares) {
    const known = finest.get(key(share));
    if (!known || known.percent.decimals < share.percent.decimals) finest.set(key(share), share);
  }
  for (const share of shares) {
    const fine = finest.get(key(share))!;
    if (inRuns.has(share) || !isCoarser(share, fine.percent.decimals)) continue;
    yield precision(reading, share, fine, fine.percent.decimals);
  }
}

function finestOf(run: readonly Share[]): number {
  return Math.max(...run.map(({ percent }) => percent.decimals));
}

function isCoarser(share: Share, decimals: number): boolean {
  const { percent, part, whole } = share;
  if (percent.decimals >= decimals || percent.qualifier !== null) return false;
  const exact = rightShare({ part, whole, at: share.at, percent: { ...percent, decimals } })!;
  return compare(exact, percent.value) !== 0;
}

function precision(reading: Reading, share: Share, other: Share, decimals: number): ReportFinding {
  const right = rightShare({ ...share, percent: { ...share.percent, decimals } })!;
  return reportFinding(
    'report.precision',
    {
      printed: printed(share.percent),
      other: printed(other.percent),
      otherLine: reading.lines[other.percent.line]!.no,
    },
    { ...placeOf(reading, share), expected: `${formatVi(right, decimals)}%` },
  );
}

function placeOf(reading: Reading, { at, percent }: Share) {
  return { line: reading.lines[percent.line]!.no, quote: quoteOf(reading, at, percent) };
}

/** Runs of shares whose parts add up to their whole; none shares a member with another. */
export function partitions(shares: readonly Share[]): readonly (readonly Share[])[] {
  const runs: (readonly Share[])[] = [];
  for (let first = 0; first < shares.length; first += 1) {
    const run = runFrom(shares, first);
    if (!run) continue;
    runs.push(run);
    first += run.length - 1;
  }
  return runs;
}

function runFrom(shares: readonly Share[], first: number): readonly Share[] | null {
  const { whole } = shares[first]!;
  let sum = ZERO;
  for (let n = first; n < Math.min(shares.length, first + MOST_PARTS); n += 1) {
    const share = shares[n]!;
    const before = shares[n - 1];
    if (compare(share.whole.value, whole.value) !== 0) return null;
    if (n > first && share.percent.line - before!.percent.line > LINES_APART) return null;
    sum = add(sum, share.part.value);
    const left = subtract(whole.value, sum);
    if (left.units < 0n) return null;
    if (left.units === 0n) return n > first ? shares.slice(first, n + 1) : null;
  }
  return null;
}
