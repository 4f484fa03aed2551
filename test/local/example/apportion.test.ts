import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apportion, type Claim } from '#local/example/apportion';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 });

/** Claims with bounds, and a total that lies between them. */
const possible = fc
  .array(
    fc.record({
      weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
      least: fc.nat(50),
      room: fc.nat(50),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .chain((rows) => {
    const claims = rows.map(({ weight, least, room }) => ({ weight, least, most: least + room }));
    const [low, high] = [
      sum(claims.map(({ least }) => least)),
      sum(claims.map(({ most }) => most)),
    ];
    return fc.record({ claims: fc.constant(claims), total: fc.integer({ min: low, max: high }) });
  });

describe('a total is handed out', () => {
  it.each<[string, number, Claim[], number[]]>([
    ['in proportion', 10, [{ weight: 1 }, { weight: 4 }], [2, 8]],
    ['to the largest remainder', 10, [{ weight: 1 }, { weight: 1 }, { weight: 2.2 }], [3, 2, 5]],
    ['to the first of equals', 1, [{ weight: 1 }, { weight: 1 }], [1, 0]],
    [
      'with what a bound takes going to the others',
      10,
      [{ weight: 9, most: 4 }, { weight: 1 }],
      [4, 6],
    ],
    ['with everybody getting the least', 10, [{ weight: 9 }, { weight: 0, least: 3 }], [7, 3]],
    ['to nobody', 0, [{ weight: 1 }, { weight: 0 }], [0, 0]],
    ['when there is nobody', 0, [], []],
  ])('%s', (_, total, claims, shares) => {
    expect(apportion(total, claims)).toEqual(shares);
  });

  it('to the last unit, within all bounds', () => {
    fc.assert(
      fc.property(possible, ({ claims, total }) => {
        const shares = apportion(total, claims);
        expect(sum(shares)).toBe(total);
        claims.forEach(({ least, most }, index) => {
          expect(shares[index]).toBeGreaterThanOrEqual(least);
          expect(shares[index]).toBeLessThanOrEqual(most);
        });
      }),
    );
  });

  it('less than one unit off the exact proportion', () => {
    fc.assert(
      fc.property(weights, fc.nat(100_000), (all, total) => {
        const shares = apportion(
          total,
          all.map((weight) => ({ weight })),
        );
        all.forEach((weight, index) => {
          expect(Math.abs(shares[index]! - (total * weight) / sum(all))).toBeLessThan(1.000001);
        });
      }),
    );
  });

  it('never less to a greater weight', () => {
    fc.assert(
      fc.property(weights, fc.nat(10_000), (all, total) => {
        const descending = [...all].sort((a, b) => b - a);
        const shares = apportion(
          total,
          descending.map((weight) => ({ weight })),
        );
        shares.slice(1).forEach((share, index) => {
          expect(share).toBeLessThanOrEqual(shares[index]!);
        });
      }),
    );
  });

  it('alike whatever the weights are counted in', () => {
    fc.assert(
      fc.property(possible, ({ claims, total }) => {
        const doubled = claims.map((claim) => ({ ...claim, weight: 2 * claim.weight }));
        expect(apportion(total, doubled)).toEqual(apportion(total, claims));
      }),
    );
  });
});

describe('a total is refused', () => {
  it.each<[string, number, Claim[]]>([
    ['that is less than the least', 3, [{ weight: 1, least: 4 }]],
    ['that is more than the most', 5, [{ weight: 1, most: 4 }]],
    ['that nobody has a weight for', 1, [{ weight: 0 }]],
    ['when there is nobody', 1, []],
  ])('%s', (_, total, claims) => {
    expect(() => apportion(total, claims)).toThrow(RangeError);
  });
});
