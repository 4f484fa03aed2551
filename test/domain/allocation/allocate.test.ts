import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from '#domain/allocation/allocate';
import { CENTRAL_COEFFICIENTS, lineFor } from '#domain/allocation/coefficients';

const total = (parts: readonly { readonly amount: string }[]) =>
  parts.reduce((sum, { amount }) => sum + BigInt(amount), 0n);

describe('sharing an amount by coefficient', () => {
  it('gives each its part and the whole to all', () => {
    // 5 + 4 + 1,3 + 1 = 11,3; 1.000 × 5 ÷ 11,3 = 442,4…; 353,9…; 115,04…; 88,4…
    const parts = allocate('1000', [
      { unit: 'a', coefficient: '5' },
      { unit: 'b', coefficient: '4' },
      { unit: 'c', coefficient: '1.3' },
      { unit: 'd', coefficient: '1' },
    ]);
    expect(parts.map(({ amount }) => amount)).toEqual(['442', '354', '115', '89']);
    expect(total(parts)).toBe(1000n);
  });

  it('adds up exactly whatever the coefficients, and none is a unit away from its share', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 250 }),
        (amount, tenths) => {
          const sum = tenths.reduce((all, each) => all + each, 0);
          fc.pre(sum > 0);
          const claims = tenths.map((each, index) => ({
            unit: String(index).padStart(3, '0'),
            coefficient: `${Math.floor(each / 10)}.${each % 10}`.replace(/\.0$/, ''),
          }));
          const parts = allocate(String(amount), claims);
          expect(total(parts)).toBe(amount);
          parts.forEach((part, index) => {
            const exact = (amount * BigInt(tenths[index]!)) / BigInt(sum);
            expect(BigInt(part.amount) - exact).toBeGreaterThanOrEqual(0n);
            expect(BigInt(part.amount) - exact).toBeLessThanOrEqual(1n);
          });
        },
      ),
    );
  });

  it('does not depend on the order of the communes', () => {
    const claims = ['a', 'b', 'c'].map((unit) => ({ unit, coefficient: '1' }));
    const byUnit = (parts: ReturnType<typeof allocate>) =>
      Object.fromEntries(parts.map(({ unit, amount }) => [unit, amount]));
    expect(byUnit(allocate('100', claims))).toEqual({ a: '34', b: '33', c: '33' });
    expect(byUnit(allocate('100', [...claims].reverse()))).toEqual({ a: '34', b: '33', c: '33' });
  });

  it.each([
    ['more decimals than steps', '10.5', '1'],
    ['nobody', '10', '0'],
    ['a negative coefficient', '10', '-1'],
  ])('refuses %s', (_, amount, coefficient) => {
    expect(() => allocate(amount, [{ unit: 'a', coefficient }])).toThrow(RangeError);
  });
});

describe('the coefficients of the centre', () => {
  it.each([
    [4, [], '5'],
    [4, ['border'], '5'],
    [5, ['border'], '4'],
    [16, ['difficult'], '4'],
    [16, [], '1.3'],
    [19, [], '1'],
    [9, [], '1'],
  ])('a commune with %i criteria in %j: %s', (met, groups, coefficient) => {
    expect(lineFor(CENTRAL_COEFFICIENTS, { met, groups })?.coefficient).toBe(coefficient);
  });
});
