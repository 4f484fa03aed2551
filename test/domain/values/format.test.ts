import { describe, expect, it } from '@jest/globals';
import { parseDecimal } from '#domain/values/decimal';
import { formatEn, formatVi } from '#domain/values/format';

describe('a number as people read it', () => {
  it.each([
    ['0', undefined, '0', '0'],
    ['7', undefined, '7', '7'],
    ['999', undefined, '999', '999'],
    ['1000', undefined, '1.000', '1,000'],
    ['1352449', undefined, '1.352.449', '1,352,449'],
    ['-1352449.5', undefined, '-1.352.449,5', '-1,352,449.5'],
    ['7.48', undefined, '7,48', '7.48'],
    ['7.50', undefined, '7,5', '7.5'],
    ['-0.5', undefined, '-0,5', '-0.5'],
    ['1234.56789', undefined, '1.234,56789', '1,234.56789'],
    ['11.594202898550725', 2, '11,59', '11.59'],
    ['7.5', 2, '7,50', '7.50'],
    ['7.485', 2, '7,49', '7.49'],
    ['-7.485', 2, '-7,49', '-7.49'],
    ['999.995', 2, '1.000,00', '1,000.00'],
    ['-0.004', 2, '0,00', '0.00'],
    ['1352449', 0, '1.352.449', '1,352,449'],
    ['0.5', 0, '1', '1'],
  ])('%s with decimals %s is %s, in English %s', (value, decimals, vi, en) => {
    expect(formatVi(value, decimals)).toBe(vi);
    expect(formatEn(value, decimals)).toBe(en);
    expect(formatVi(parseDecimal(value), decimals)).toBe(vi);
  });

  it('takes no text that is not a decimal', () => {
    expect(() => formatVi('7,48')).toThrow(RangeError);
  });
});
