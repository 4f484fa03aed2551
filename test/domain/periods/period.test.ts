import { describe, expect, it } from '@jest/globals';
import {
  contains,
  parsePeriod,
  periodFromText,
  periodLabelVi,
  previousPeriod,
  requirePeriod,
} from '#domain/periods/period';

describe('a period id', () => {
  it.each([
    ['2017', 'year', 2017, 1, '2017-01-01', '2017-12-31'],
    ['2017S1', 'halfYear', 2017, 1, '2017-01-01', '2017-06-30'],
    ['2017S2', 'halfYear', 2017, 2, '2017-07-01', '2017-12-31'],
    ['2017Q1', 'quarter', 2017, 1, '2017-01-01', '2017-03-31'],
    ['2017Q2', 'quarter', 2017, 2, '2017-04-01', '2017-06-30'],
    ['2017Q3', 'quarter', 2017, 3, '2017-07-01', '2017-09-30'],
    ['2017Q4', 'quarter', 2017, 4, '2017-10-01', '2017-12-31'],
    ['201706', 'month', 2017, 6, '2017-06-01', '2017-06-30'],
    ['201712', 'month', 2017, 12, '2017-12-01', '2017-12-31'],
    ['201702', 'month', 2017, 2, '2017-02-01', '2017-02-28'],
    ['202002', 'month', 2020, 2, '2020-02-01', '2020-02-29'],
    ['200002', 'month', 2000, 2, '2000-02-01', '2000-02-29'], // 2000 = 5 × 400
    ['190002', 'month', 1900, 2, '1900-02-01', '1900-02-28'], // 1900 = 19 × 100, not a multiple of 400
  ] as const)('%s is a %s', (id, kind, year, index, start, end) => {
    expect(parsePeriod(id)).toEqual({ id, kind, year, index, start, end });
  });

  it.each([
    '',
    '17',
    '2017S0',
    '2017S3',
    '2017Q5',
    '201700',
    '201713',
    '20176',
    '2017s1',
    ' 2017',
    '2017\n',
    '2017-06',
    '0917',
  ])('%j is none', (id) => {
    expect(parsePeriod(id)).toBeNull();
    expect(() => requirePeriod(id)).toThrow(RangeError);
  });
});

describe('the period before', () => {
  it.each([
    ['2017', '2016'],
    ['2017S1', '2016S2'],
    ['2017S2', '2017S1'],
    ['2017Q1', '2016Q4'],
    ['2017Q4', '2017Q3'],
    ['201701', '201612'],
    ['201712', '201711'],
  ])('%s: %s', (id, before) => {
    expect(previousPeriod(id)).toBe(before);
  });

  it('ends before it begins, without a gap', () => {
    let month = '202101';
    for (let i = 0; i < 60; i++) {
      const before = requirePeriod(previousPeriod(month));
      expect(before.end < requirePeriod(month).start).toBe(true);
      month = before.id;
    }
    expect(month).toBe('201601');
  });
});

describe('one period in another', () => {
  it.each([
    ['2017', '2017S1', true],
    ['2017', '201712', true],
    ['2017S1', '2017Q2', true],
    ['2017S1', '2017S1', true],
    ['2017Q2', '2017S1', false],
    ['2017S1', '201707', false],
    ['2017', '2018Q1', false],
  ])('%s contains %s: %s', (outer, inner, expected) => {
    expect(contains(outer, inner)).toBe(expected);
  });
});

describe('a label', () => {
  const LABELS = [
    ['2017', 'Năm 2017'],
    ['2017S1', '6 tháng đầu năm 2017'],
    ['2017S2', '6 tháng cuối năm 2017'],
    ['2017Q1', 'Quý I năm 2017'],
    ['2017Q2', 'Quý II năm 2017'],
    ['2017Q3', 'Quý III năm 2017'],
    ['2017Q4', 'Quý IV năm 2017'],
    ['201706', 'Tháng 6 năm 2017'],
    ['201712', 'Tháng 12 năm 2017'],
  ] as const;

  it.each(LABELS)('of %s is %s, and is read back however it is written', (id, label) => {
    expect(periodLabelVi(id)).toBe(label);
    for (const written of [label, label.normalize('NFD'), label.toUpperCase(), ` ${label}. `, id]) {
      expect(periodFromText(written)).toBe(id);
    }
  });

  it.each([
    ['06 tháng đầu năm 2017', '2017S1'],
    ['Kỳ: 6 tháng đầu năm 2017', '2017S1'],
    ['sáu tháng cuối năm 2017', '2017S2'],
    ['6 thang dau nam 2017', '2017S1'],
    ['6 tháng đầu 2017', '2017S1'],
    ['2017s1', '2017S1'],
    ['quý 2/2017', '2017Q2'],
    ['Qúy II - 2017', '2017Q2'],
    ['quí iv/2017', '2017Q4'],
    ['tháng 06/2017', '201706'],
    ['tháng 6-2017', '201706'],
    ['Tháng 6, 2017', '201706'],
    ['năm 2017', '2017'],
  ])('%j is read as %s', (text, id) => {
    expect(periodFromText(text)).toBe(id);
  });

  it.each([
    '',
    '6 tháng năm 2017', // first or last?
    '9 tháng đầu năm 2017', // no such period
    'quý V năm 2017',
    'quý 5/2017',
    'tháng 13/2017',
    'tháng 0/2017',
    'năm tháng đầu năm 2017', // five months
    'tháng năm năm 2017', // May, written out
    'năm 17',
    'đầu năm 2017',
    '6 tháng đầu năm 2017 và cả năm 2017',
  ])('%j is not guessed at', (text) => {
    expect(periodFromText(text)).toBeNull();
  });
});
