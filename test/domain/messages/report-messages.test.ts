import { describe, expect, it } from '@jest/globals';
import { documentMessage } from '#domain/messages/document-message';
import { LANGUAGES } from '#domain/messages/language';
import { reportMessage } from '#domain/messages/report-message';
import type { DocumentProblem, DocumentProblemParams } from '#domain/report/document-problem';
import {
  REPORT_CODES,
  REPORT_SEVERITY,
  reportFinding,
  type ReportCode,
  type ReportFindingParams,
} from '#domain/report/lint/catalogue';
import { SEVERITIES } from '#domain/rules/finding';

const NOWHERE = { line: 1, quote: '', expected: null };

/** Parameters for every finding there is; a code without them does not compile. */
const SAMPLES: { readonly [C in ReportCode]: ReportFindingParams[C] } = {
  'report.ratio': {
    numerator: '1.704',
    denominator: '2.314',
    printed: '73,63%',
    right: '73,64%',
  },
  'report.sharesBent': { printed: ['3,87%', '96,13%'], right: ['3,86%', '96,13%'], sum: '99,99%' },
  'report.sum': { parts: ['12', '9', '8', '6'], sum: '35', whole: '36' },
  'report.sumOpen': { parts: ['20', '18', '11'], sum: '49', whole: '48' },
  'report.partOverWhole': { part: '40.500 triệu đồng', whole: '15.000 triệu đồng', wholeLine: 26 },
  'report.mean': { mean: '17,60', low: '7,50', high: '12,30' },
  'report.targetAsResult': { value: '38/207 xã', criterion: '6' },
  'report.staleYear': { year: '2015', period: '6 tháng đầu năm 2017' },
  'report.denominator': { found: '206', usual: '207', times: 12 },
  'report.precision': { printed: '18%', other: '18,36%', otherLine: 108 },
  'report.documentSymbol': { symbol: '37/QĐ-UBND', other: '37/KH-BCĐ', otherLine: 9 },
  'report.documentDate': {
    symbol: '1980/QĐ-TTg',
    date: '17/11/2016',
    other: '17/10/2016',
    otherLine: 3,
  },
  'report.documentKind': { word: 'kế hoạch', symbol: '41/QĐ-UBND' },
  'report.figure': { concept: 'Số xã đạt tiêu chí 2', printed: '36', stored: '35' },
};

const PROBLEMS: { readonly [C in keyof DocumentProblemParams]: DocumentProblemParams[C] } = {
  'document.empty': {},
  'document.tooLarge': { megabytes: 12.5 },
  'document.notDocx': { kind: 'xlsx' },
  'document.legacyDoc': {},
  'document.encrypted': {},
  'document.truncated': {},
  'document.corrupt': {},
  'document.bomb': {},
  'document.noText': {},
};

const cleanSentence = (sentence: string) => {
  expect(sentence).toMatch(/^\S.*\S\.$/);
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{|\n| {2}|\.\.$/);
  expect(sentence).toBe(sentence.normalize('NFC'));
};

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(REPORT_CODES)('%s is one clean sentence', (code) => {
    expect(SEVERITIES).toContain(REPORT_SEVERITY[code]);
    cleanSentence(reportMessage(reportFinding(code, SAMPLES[code] as never, NOWHERE), language));
  });

  it.each(Object.entries(PROBLEMS))('%s is one clean sentence', (code, params) => {
    cleanSentence(documentMessage({ code, params } as DocumentProblem, language));
  });
});

it('a share is told with its numbers', () => {
  const finding = reportFinding('report.ratio', SAMPLES['report.ratio'], NOWHERE);
  expect(reportMessage(finding, 'vi')).toBe('1.704/2.314 là 73,64%, báo cáo ghi 73,63%.');
});
