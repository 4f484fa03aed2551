import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countShare, mean, percent, ratioPercent, resourceTotal } from '#domain/tally/shares';
import { communeTally, sumTallies, type Tally } from '#domain/tally/tally';
import { parseDecimal, plainText } from '#domain/values/decimal';
import { pack, summaryOf, verdictsOf } from '../../support/verdict-matrix.ts';

const empty = sumTallies(pack, []);

function tallyWith(sum: number, expected: number, range: readonly [number, number] = [sum, sum]) {
  return { ...empty, expected, sum: { count: sum, range } } satisfies Tally;
}

describe('the share of communes', () => {
  it.each([
    [24, 207, '11.59'], // 11.5942…
    [2, 207, '0.97'], // 0.9661…
    [8, 207, '3.86'], // 3.8647…; the report prints 3,87
    [15, 207, '7.25'], // 7.2463…
    [120, 207, '57.97'], // 57.9710…
    [46, 207, '22.22'], // 22.2222…
    [35, 207, '16.91'], // 16.9082…
    [207, 207, '100.00'],
    [0, 207, '0.00'],
    [1, 8, '12.50'],
    [1, 800, '0.13'], // 0.125: half goes up
    [1, 32, '3.13'], // 3.125
    [3, 32, '9.38'], // 9.375
    [23, 160, '14.38'], // 14.375, which a double holds exactly
    [201, 20000, '1.01'], // 1.005, which a double holds as 1.00499…
  ])('%i of %i is %s %%', (count, expected, share) => {
    expect(plainText(countShare(count, expected)!)).toBe(share);
  });

  it('of no communes is not a number, not 0', () => {
    expect(countShare(0, 0)).toBeNull();
  });

  it('is rounded on its own: three thirds print 33.33, and make 99.99', () => {
    expect([1, 1, 1].map((count) => plainText(countShare(count, 3)!))).toEqual(
      Array(3).fill('33.33'),
    );
  });

  it('is within half a hundredth of the true one', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (count, expected) => {
        const printed = countShare(count, expected)!.units; // hundredths of a percent
        // |printed − 10000·count/expected| ≤ ½, on whole numbers
        const off = 2n * (printed * BigInt(expected) - 10_000n * BigInt(count));
        expect(off <= BigInt(expected) && off > -BigInt(expected)).toBe(true);
      }),
    );
  });
});

describe('the mean', () => {
  it.each([
    [1548, 207, '7.48'], // 7.4782…
    [1549, 207, '7.48'], // 7.4830…
    [1547, 207, '7.47'], // 7.4734…
    [15, 8, '1.88'], // 1.875
    [0, 207, '0.00'],
    [3933, 207, '19.00'],
  ])('of %i criteria in %i communes is %s', (sum, expected, printed) => {
    const { value, range } = mean(tallyWith(sum, expected))!;
    expect(plainText(value)).toBe(printed);
    expect(range).toEqual([value, value]);
  });

  it('divides by the communes expected, not by those that reported', () => {
    const [here, away] = ['05986@2004-08-31', '05989@2004-08-31'];
    const tally = sumTallies(pack, [
      communeTally(pack, here, summaryOf(here, verdictsOf(12, 1))),
      communeTally(pack, away, null),
    ]);
    const { value, range } = mean(tally)!;
    expect(plainText(value)).toBe('6.00'); // 12 ÷ 2
    expect(range.map(plainText)).toEqual(['6.00', '16.00']); // to (12 + 1 + 19) ÷ 2
  });

  it('of no communes is not a number', () => {
    expect(mean(empty)).toBeNull();
  });
});

describe('a ratio of sums', () => {
  it.each([
    ['4213.8', '13405.1', '31.43'], // 31.4343…
    ['150576', '189902', '79.29'], // 79.2914…
    ['0', '12', '0.00'],
  ])('%s of %s is %s %%', (numerator, denominator, printed) => {
    expect(plainText(ratioPercent({ numerator, denominator, count: 1 })!)).toBe(printed);
  });

  it('to 0 is not a number', () => {
    expect(ratioPercent({ numerator: '0', denominator: '0', count: 3 })).toBeNull();
  });
});

describe('the sources of money', () => {
  const resources = {
    central: '229160',
    local: '89832',
    integrated: '603528',
    credit: '312756',
    enterprise: '5891',
    community: '111282',
  };
  const sums = Object.fromEntries(
    Object.entries(resources).map(([id, value]) => [id, { value, count: 207 }]),
  );

  it('add up to what the report prints: 1.352.449', () => {
    expect(plainText(resourceTotal({ ...empty, resources: sums }))).toBe('1352449');
  });

  it('have shares, each rounded on its own', () => {
    const total = resourceTotal({ ...empty, resources: sums });
    const shares = Object.values(resources).map((amount) =>
      plainText(percent(parseDecimal(amount), total)!),
    );
    // 16.9440… 6.6421… 44.6248… 23.1251… 0.4355… 8.2281…
    expect(shares).toEqual(['16.94', '6.64', '44.62', '23.13', '0.44', '8.23']);
  });

  it('of which none gave anything have no share', () => {
    expect(percent(parseDecimal('0'), resourceTotal(empty))).toBeNull();
  });
});
