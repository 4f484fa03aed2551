import { describe, expect, it } from '@jest/globals';
import { parseKnownFigures } from '#domain/report/lint/known-figure';
import { lintReport } from '#domain/report/lint/lint';

const REPORT = `
BÁO CÁO
Kết quả 6 tháng đầu năm 2017
1. Kết quả
- Về giao thông: mở mới 39km đường, kiên cố 11,387km kênh mương; có 36/207 xã đạt tiêu chí về giao thông.
- Về điện: hiện có 106/207 xã đạt tiêu chí; 765 trạm biến áp.
Bình quân đạt 7,5 tiêu chí/xã. Số xã đạt 15-18 tiêu chí: 3/207 xã.
Tổng huy động 300 triệu đồng, gồm: ngân sách trung ương 100 triệu đồng; tín dụng 200 triệu đồng.
2. Nhiệm vụ
Phấn đấu bình quân đạt 9,4 tiêu chí/xã.
`.trim();

const stored = (concept: string, value: string, rest: object = {}) => ({
  concept,
  unit: '20@1832-01-01',
  period: '2017S1',
  nature: 'actual',
  value,
  ...rest,
});

const found = (...figures: readonly object[]) =>
  lintReport(REPORT, parseKnownFigures({ figures })).map(({ code, line, quote, expected }) => [
    code,
    line,
    quote,
    expected,
  ]);

describe('against the figures of the store', () => {
  it('names what differs, where it stands and what the store has', () => {
    expect(
      found(
        stored('criterion:2', '35'),
        stored('band:15-18', '2'),
        stored('resource:credit', '210'),
        stored('statistic:roadsOpened', '40'),
        stored('statistic:canalsRepaired', '12.387'),
      ),
    ).toEqual([
      ['report.figure', 4, '39km', '40'],
      ['report.figure', 4, '11,387km', '12,387'],
      ['report.figure', 4, '36/207 xã', '35'],
      ['report.figure', 6, '3/207 xã', '2'],
      ['report.figure', 7, '200 triệu đồng', '210'],
    ]);
  });

  it('is silent where the report rounds what the store has', () => {
    expect(
      found(
        stored('mean', '7.48'), // 7,5 with one decimal
        stored('criterion:4', '106'),
        stored('statistic:powerStations', '765'),
      ),
    ).toEqual([]);
  });

  it('never holds a plan against a result', () => {
    expect(found(stored('mean', '9.4', { nature: 'plan' }))).toEqual([]);
    expect(found(stored('mean', '9.5', { nature: 'plan' }))).toEqual([
      ['report.figure', 9, '9,4 tiêu chí', '9,5'],
    ]);
  });

  it('leaves out figures of other periods, of two units, and those that are none', () => {
    expect(found(stored('criterion:2', '35', { period: '2016S2' }))).toEqual([]);
    expect(found(stored('criterion:2', '35'), stored('criterion:2', '3'))).toEqual([]);
    expect(found({ concept: 'criterion:2', problem: { code: 'figure.nothingReported' } })).toEqual(
      [],
    );
  });

  it('takes no other document', () => {
    expect(() => parseKnownFigures({ rows: [] })).toThrow();
    expect(() => parseKnownFigures([])).toThrow();
  });
});
