import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  compare,
  decimalFromDouble,
  decimalText,
  divideHalfUp,
  isDecimalText,
  isNegative,
  isWhole,
  isZero,
  multiply,
  parseDecimal,
  plainText,
  roundHalfUp,
  subtract,
  sumDecimals,
  type Decimal,
} from '#domain/values/decimal';

const decimals = fc.record({
  units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  scale: fc.integer({ min: 0, max: 12 }),
});
const text = (d: Decimal) => decimalText(d);
const of = parseDecimal;

describe('the machine form', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['007', '7'],
    ['7.48', '7.48'],
    ['7.50', '7.5'],
    ['100', '100'],
    ['100.000', '100'],
    ['-0.5', '-0.5'],
    ['0.001', '0.001'],
    ['123456789012345678901234567890.5', '123456789012345678901234567890.5'],
  ])('%s is canonically %s', (typed, canonical) => {
    expect(text(of(typed))).toBe(canonical);
  });

  it.each(['', '-', '.', '1.', '.5', '+1', '1e3', '1,5', '1.2.3', ' 1', '1 ', '--1', '１', 'NaN'])(
    'does not take "%s"',
    (typed) => {
      expect(isDecimalText(typed)).toBe(false);
      expect(() => of(typed)).toThrow(RangeError);
    },
  );

  it('gives the same value back after writing and reading', () => {
    fc.assert(fc.property(decimals, (d) => compare(of(text(d)), d) === 0));
  });

  it('has one canonical text for one value, whatever its scale', () => {
    fc.assert(
      fc.property(decimals, fc.nat(6), (d, more) => {
        expect(text({ units: d.units * 10n ** BigInt(more), scale: d.scale + more })).toBe(text(d));
      }),
    );
  });

  it('prints all decimals where asked to', () => {
    expect(plainText({ units: 750n, scale: 2 })).toBe('7.50');
    expect(plainText({ units: -5n, scale: 3 })).toBe('-0.005');
    expect(plainText({ units: 0n, scale: 2 })).toBe('0.00');
  });
});

describe('arithmetic', () => {
  it('is exact where doubles are not', () => {
    expect(text(add(of('0.1'), of('0.2')))).toBe('0.3');
    expect(text(subtract(of('1.1'), of('1')))).toBe('0.1');
    expect(text(multiply(of('1.15'), of('100')))).toBe('115');
  });

  it('sums in any order to the same', () => {
    fc.assert(
      fc.property(fc.array(decimals), (all) => {
        expect(text(sumDecimals([...all].reverse()))).toBe(text(sumDecimals(all)));
      }),
    );
    expect(text(sumDecimals([]))).toBe('0');
    expect(text(sumDecimals(['4213.8', '-0.8', '0.005'].map(of)))).toBe('4213.005');
  });

  it('takes away what it added', () => {
    fc.assert(fc.property(decimals, decimals, (a, b) => compare(subtract(add(a, b), b), a) === 0));
  });

  it('orders by value, not by form', () => {
    expect(compare(of('7.5'), of('7.50'))).toBe(0);
    expect(compare(of('-1'), of('0.5'))).toBe(-1);
    expect(compare(of('10'), of('9.99'))).toBe(1);
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const difference = subtract(a, b);
        expect(compare(a, b)).toBe(isZero(difference) ? 0 : isNegative(difference) ? -1 : 1);
      }),
    );
  });

  it('knows whole numbers', () => {
    expect(isWhole(of('7.00'))).toBe(true);
    expect(isWhole(of('-7'))).toBe(true);
    expect(isWhole(of('7.01'))).toBe(false);
  });
});

describe('division', () => {
  it.each([
    ['1', '8', 2, '0.13'], // 0.125
    ['-1', '8', 2, '-0.13'],
    ['1', '-8', 2, '-0.13'],
    ['-1', '-8', 2, '0.13'],
    ['1', '3', 2, '0.33'],
    ['2', '3', 0, '1'],
    ['24', '2.07', 2, '11.59'], // 24 of 207 communes, in per cent
    ['1548', '207', 2, '7.48'],
    ['0', '5', 2, '0'],
    ['1', '1000', 2, '0'],
    ['-1', '1000', 2, '0'],
    ['4213.8', '13405.1', 4, '0.3143'],
  ])('%s ÷ %s to %i decimals is %s', (n, d, places, quotient) => {
    expect(text(divideHalfUp(of(n), of(d), places))).toBe(quotient);
  });

  it('is never further off than half of the last decimal, and then away from zero', () => {
    const divisors = decimals.filter((d) => !isZero(d));
    fc.assert(
      fc.property(decimals, divisors, fc.nat(6), (n, d, places) => {
        const quotient = divideHalfUp(n, d, places);
        const magnitude = (x: Decimal): Decimal => ({
          ...x,
          units: x.units < 0n ? -x.units : x.units,
        });
        const error = subtract(magnitude(multiply(quotient, d)), magnitude(n));
        const half = multiply(magnitude(d), { units: 5n, scale: places + 1 });
        expect(compare(magnitude(error), half)).not.toBe(1);
        if (compare(magnitude(error), half) === 0) expect(isNegative(error)).toBe(false);
      }),
    );
  });

  it('refuses a divisor of zero', () => {
    expect(() => divideHalfUp(of('1'), of('0.00'), 2)).toThrow(RangeError);
  });
});

describe('rounding', () => {
  it.each([
    ['2.345', 2, '2.35'],
    ['-2.345', 2, '-2.35'],
    ['2.344', 2, '2.34'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['1.005', 2, '1.01'], // the double 1.005 is below it
  ])('%s to %i decimals is %s', (value, places, rounded) => {
    expect(text(roundHalfUp(of(value), places))).toBe(rounded);
  });

  it('has exactly the decimals asked for', () => {
    expect(roundHalfUp(of('7.5'), 2)).toEqual({ units: 750n, scale: 2 });
    expect(roundHalfUp(of('7'), 2)).toEqual({ units: 700n, scale: 2 });
  });
});

describe('a double from Excel', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7.48, '7.48'],
    [-0.5, '-0.5'],
    [0.1 + 0.2, '0.3'],
    [1.1 - 1, '0.1'], // 0.10000000000000009 has its error in the 16th digit
    [1 / 3, '0.333333333333333'],
    [2 / 3, '0.666666666666667'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-1.5e-9, '-0.0000000015'],
    [123456789012345, '123456789012345'],
    [1234567890123456, '1234567890123460'],
    [99999999999999.99, '100000000000000'],
    [1352449.5, '1352449.5'],
  ])('%d is %s', (x, canonical) => {
    expect(decimalFromDouble(x)).toBe(canonical);
  });

  it.each([NaN, Infinity, -Infinity])('%d has no text', (x) => {
    expect(() => decimalFromDouble(x)).toThrow(RangeError);
  });

  it('keeps fifteen significant digits and is canonical', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const canonical = decimalFromDouble(x);
        expect(text(of(canonical))).toBe(canonical);
        expect(Number(canonical)).toBe(Number(x.toPrecision(15)) + 0);
        expect(canonical.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length).toBeLessThanOrEqual(
          15,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('gives what a person typed back', () => {
    const typed = fc
      .tuple(fc.nat(999_999_999), fc.nat(6))
      .map(([units, scale]) => ({ units: BigInt(units), scale }));
    fc.assert(
      fc.property(typed, (d) => {
        expect(decimalFromDouble(Number(text(d)))).toBe(text(d));
      }),
      { numRuns: 1000 },
    );
  });
});
