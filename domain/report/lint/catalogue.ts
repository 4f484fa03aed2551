/**
 * Every finding in the text of a report: its code, its severity, and what fills its sentence
 * (domain/messages/report-vi.ts). As domain/rules/catalogue.ts is for sheets; codes are for ever here too.
 */
import type { Severity } from '#domain/rules/finding';

/** Numbers as they are printed in Vietnamese, "73,64%", "1.704/2.314"; lines count from 1. */
export interface ReportFindingParams {
  'report.ratio': {
    readonly numerator: string;
    readonly denominator: string;
    readonly printed: string;
    readonly right: string;
  };
  /** Shares of one whole that were bent so that they add to 100; `right` in the order of `printed`. */
  'report.sharesBent': {
    readonly printed: readonly string[];
    readonly right: readonly string[];
    readonly sum: string;
  };
  'report.sum': { readonly parts: readonly string[]; readonly sum: string; readonly whole: string };
  /** "trong đó" need not name every part, but these come close to the whole and miss it. */
  'report.sumOpen': {
    readonly parts: readonly string[];
    readonly sum: string;
    readonly whole: string;
  };
  'report.partOverWhole': {
    readonly part: string;
    readonly whole: string;
    readonly wholeLine: number;
  };
  /** The mean cannot be what it is if the bands are what they are. */
  'report.mean': { readonly mean: string; readonly low: string; readonly high: string };
  /** `criterion` by number where the text names one. */
  'report.targetAsResult': { readonly value: string; readonly criterion: string | null };
  'report.staleYear': { readonly year: string; readonly period: string };
  'report.denominator': { readonly found: string; readonly usual: string; readonly times: number };
  'report.precision': {
    readonly printed: string;
    readonly other: string;
    readonly otherLine: number;
  };
  'report.documentSymbol': {
    readonly symbol: string;
    readonly other: string;
    readonly otherLine: number;
  };
  'report.documentDate': {
    readonly symbol: string;
    readonly date: string;
    readonly other: string;
    readonly otherLine: number;
  };
  /** "Kế hoạch số …/QĐ-…": the word and the symbol name two kinds of document. */
  'report.documentKind': { readonly word: string; readonly symbol: string };
  /** Against the figures of the store. */
  'report.figure': { readonly concept: string; readonly printed: string; readonly stored: string };
}

export type ReportCode = keyof ReportFindingParams;

export const REPORT_SEVERITY: Readonly<Record<ReportCode, Severity>> = {
  'report.ratio': 'error',
  'report.sharesBent': 'note',
  'report.sum': 'error',
  'report.sumOpen': 'query',
  'report.partOverWhole': 'error',
  'report.mean': 'error',
  'report.targetAsResult': 'query',
  'report.staleYear': 'query',
  'report.denominator': 'query',
  'report.precision': 'note',
  'report.documentSymbol': 'query',
  'report.documentDate': 'query',
  'report.documentKind': 'note',
  'report.figure': 'error',
};

export const REPORT_CODES = Object.keys(REPORT_SEVERITY) as readonly ReportCode[];

export interface ReportFindingOf<C extends ReportCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly params: ReportFindingParams[C];
  /** From 1. */
  readonly line: number;
  /** The stretch of the report that it speaks of, NFC. */
  readonly quote: string;
  /** What should stand there; null where that is not certain. */
  readonly expected: string | null;
}

/** One of the findings there are; narrow by `code` to read `params`. */
export type ReportFinding = { [C in ReportCode]: ReportFindingOf<C> }[ReportCode];

export interface ReportPlace {
  readonly line: number;
  readonly quote: string;
  readonly expected: string | null;
}

export function reportFinding<C extends ReportCode>(
  code: C,
  params: ReportFindingParams[C],
  place: ReportPlace,
): ReportFinding {
  return { code, severity: REPORT_SEVERITY[code], params, ...place } as ReportFinding;
}
