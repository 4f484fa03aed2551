import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#domain/messages/language';
import { problemMessage } from '#domain/messages/problem-message';
import { Problem, PROBLEM_CODES, PROBLEM_STATUS, type ProblemDetails } from '#domain/problems';

const UNIT = '05986@2004-08-31';
const HASH = 'a'.repeat(64);

/** Details for every problem there is; a code without them does not compile. */
const SAMPLES: ProblemDetails = {
  'request.notJson': {},
  'request.tooLarge': { limit: 2 * 1024 * 1024 },
  'request.tooDeep': { limit: 20 },
  'request.invalid': { where: ['body.entries.2.1.num.value'] },
  'request.notFound': {},
  'request.tooMany': { seconds: 2 },
  'access.noToken': {},
  'access.badToken': {},
  'access.deviceRevoked': {},
  'access.denied': { action: 'sheet.examine', unit: UNIT },
  'access.ownSheet': {},
  'access.unavailable': {},
  'unit.unknown': { unit: UNIT },
  'unit.notCommune': { unit: UNIT },
  'unit.noTree': { date: '1999-01-01' },
  'unit.treeBefore': { date: '2005-01-01', period: '2021' },
  'unit.notProvince': { unit: UNIT },
  'period.stands': { period: '2017S1', closed: true },
  'period.changedMeanwhile': { period: '2017S1' },
  'closing.notFound': { unit: UNIT, period: '2017S1', no: 3 },
  'period.unknown': { period: '1999S1' },
  'period.closed': { period: '2017S1' },
  'targets.notFound': { unit: UNIT, period: '2017S1', version: 3 },
  'targets.changedMeanwhile': { unit: UNIT, period: '2017S1' },
  'list.changedMeanwhile': { rows: ['typed:media.items'] },
  'pack.invalid': { problems: ['row 1: qd-1980-2016 has no indicator 99.1'] },
  'pack.unknown': { hash: HASH },
  'pack.notFound': { hash: HASH },
  'pack.otherSet': { found: 'qd-318-2022', current: 'qd-1980-2016' },
  'submission.idMismatch': {},
  'submission.baseUnknown': { rev: 7 },
  'submission.settlesUnknown': { rev: 7 },
  'submission.reservedAddress': { address: '1.1.examined' },
  'sheet.notFound': { unit: UNIT, period: '2017S1' },
  'sheet.tooLarge': { register: 'works' },
  'sheet.wrongStep': { status: 'appraised', step: 'submit' },
  'sheet.changedMeanwhile': { version: 4 },
  'sheet.hasErrors': { count: 3 },
  'sheet.hasConflicts': { count: 2 },
  'sheet.hasFindings': { count: 2 },
  'sheet.reasonMissing': {},
  'receipt.notFound': {},
  'figure.unknown': { concept: 'average' },
  'figure.noCode': { code: 'K3X9P', unit: UNIT, period: '2017S1' },
  'figure.noTarget': { concept: 'mean' },
  'figure.noGroup': { group: 'border' },
  'figure.noCommunes': { unit: UNIT },
  'figure.nothingReported': { expected: 207 },
  'figure.zeroDenominator': {},
  'import.tampered': { line: 7 },
  'import.unreadable': { line: 7 },
  'import.wrongPart': { expected: 2 },
  'import.wrongClosing': {},
  'import.differs': { keys: ['SHEET#05986@2004-08-31#2017S1 HEAD'] },
  'import.complete': {},
  'export.wrongCursor': {},
  'store.unavailable': {},
  'server.failed': {},
};

const sentence = (code: keyof ProblemDetails, language: (typeof LANGUAGES)[number]) =>
  problemMessage(new Problem(code, SAMPLES[code]), language, () => 'Xã Hoàng Đồng');

describe('the catalogue of problems', () => {
  it('has a code of two words and a status of HTTP for each', () => {
    for (const code of PROBLEM_CODES) {
      expect(code).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/);
      expect(PROBLEM_STATUS[code]).toBeGreaterThanOrEqual(400);
    }
    expect([...PROBLEM_CODES].sort()).toEqual(Object.keys(SAMPLES).sort());
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(PROBLEM_CODES)('%s is one clean sentence', (code) => {
    const text = sentence(code, language);
    expect(text).toMatch(/^\S.*\S\.$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{|\n| {2}|\.\.$/);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('no two codes say the same', () => {
    const sentences = PROBLEM_CODES.map((code) => sentence(code, language));
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('in Vietnamese', () => {
  it('a refusal names what, where and what to do', () => {
    expect(sentence('access.denied', 'vi')).toBe(
      'Tài khoản không có quyền thẩm tra phiếu của Xã Hoàng Đồng; liên hệ người quản trị nếu cần.',
    );
    expect(sentence('request.tooLarge', 'vi')).toContain('2 MB');
    expect(sentence('sheet.wrongStep', 'vi')).toContain('“đã thẩm định”');
    expect(sentence('period.closed', 'vi')).toContain('6 tháng đầu năm 2017');
  });

  it('a sheet too large by its entries blames no register, another names it as the form does', () => {
    const text = problemMessage(new Problem('sheet.tooLarge', { register: null }), 'vi');
    expect(text).toContain('số liệu và giải trình');
    expect(sentence('sheet.tooLarge', 'vi')).toContain('“Danh mục công trình”');
  });

  it('a unit without a name is printed by its key', () => {
    expect(problemMessage(new Problem('unit.notCommune', { unit: UNIT }), 'vi')).toContain(UNIT);
  });
});
