import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Random } from '#local/example/random';

const draws = (random: Random, count: number) => Array.from({ length: count }, () => random.next());

describe('a stream', () => {
  it('is the same for the same names', () => {
    expect(draws(new Random('05986', 'roads'), 5)).toEqual(draws(new Random('05986', 'roads'), 5));
  });

  it('is the same on every machine', () => {
    const random = new Random('ví dụ');
    expect([random.whole(0, 999), random.whole(0, 999), random.whole(0, 999)]).toEqual([
      412, 799, 570,
    ]);
  });

  it('is another for another name', () => {
    expect(draws(new Random('05986'), 5)).not.toEqual(draws(new Random('05989'), 5));
  });

  it('fills [0, 1) evenly', () => {
    const tenths = draws(new Random('even'), 10_000).map((value) => Math.floor(10 * value));
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = tenths.filter((value) => value === tenth).length;
      expect(share).toBeGreaterThan(900);
      expect(share).toBeLessThan(1100);
    }
  });
});

describe('a draw', () => {
  it('of whole numbers stays within both ends, and reaches them', () => {
    const random = new Random('dice');
    const seen = new Set(Array.from({ length: 200 }, () => random.whole(1, 6)));
    expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('by weight never takes what weighs nothing', () => {
    const random = new Random('weights');
    const seen = new Set(
      Array.from({ length: 200 }, () => random.pickWeighted([0, 1, 2, 0], (weight) => weight)),
    );
    expect([...seen].sort()).toEqual([1, 2]);
  });

  it('of an order loses nothing and doubles nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
        const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);
        expect(ascending(new Random(seed).shuffled(list))).toEqual(ascending(list));
      }),
    );
  });
});
