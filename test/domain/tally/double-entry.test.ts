import { describe, expect, it } from '@jest/globals';
import { packById, shippedPacks } from '#domain/packs/catalogue';
import { checkTally } from '#domain/tally/double-entry';
import { communeTally, sumTallies, type Count, type Tally } from '#domain/tally/tally';
import { pack, summaryOf, verdictsOf } from '../../support/verdict-matrix.ts';

/** Six communes of which one has not reported: 19 + 16 + 12 + 7 + 3 = 57. */
const tally = sumTallies(
  pack,
  [19, 16, 12, 7, 3, null].map((met, n) =>
    communeTally(pack, `c${n}`, met === null ? null : summaryOf(`c${n}`, verdictsOf(met))),
  ),
);

function found(tampered: Tally) {
  return checkTally(pack, tampered).map(({ code, params }) => ({ code, params }));
}

/** The counts moved by so much, one after the other. */
function moved<C extends Count>(counts: readonly C[], by: readonly number[]): C[] {
  return counts.map((each, index) => ({ ...each, count: each.count + (by[index] ?? 0) }));
}

describe('a tally held against itself', () => {
  it('has nothing to find where it was added up', () => {
    expect(found(tally)).toEqual([]);
    expect(found(sumTallies(pack, []))).toEqual([]);
  });

  it('has nothing to find by any pack that ships', () => {
    for (const each of shippedPacks()) {
      const all = each.criteria.length;
      const tallies = Array.from({ length: all + 1 }, (_, met) =>
        communeTally(
          each,
          `c${met}`,
          summaryOf(`c${met}`, verdictsOf(met, 0, each), { packHash: each.hash }),
        ),
      );
      expect(checkTally(each, sumTallies(each, tallies))).toEqual([]);
    }
  });

  it('shows a sum that is not that of the criteria', () => {
    const tampered = { ...tally, sum: { ...tally.sum, count: 58 } };
    expect(found(tampered)).toEqual([
      { code: 'tally.sumsDiffer', params: { byCriterion: 57, byCommune: 58 } },
    ]);
  });

  it('shows one criterion that was counted too often', () => {
    expect(found({ ...tally, criteria: moved(tally.criteria, [0, 1]) })).toEqual([
      { code: 'tally.sumsDiffer', params: { byCriterion: 58, byCommune: 57 } },
    ]);
  });

  it('shows bands that do not add up to the communes that reported', () => {
    expect(found({ ...tally, bands: moved(tally.bands, [0, 0, 0, 1]) })).toEqual([
      { code: 'tally.bandsDiffer', params: { bands: 6, reported: 5 } },
    ]);
    expect(found({ ...tally, reported: 6 })).toEqual([
      { code: 'tally.bandsDiffer', params: { bands: 5, reported: 6 } },
    ]);
  });

  it('shows bands that a mean cannot come from, though they add up', () => {
    // All five said to meet 19: 95 ÷ 6 = 15.83, but the mean is 57 ÷ 6 = 9.5.
    const tampered = { ...tally, bands: moved(tally.bands, [4, -1, -1, -1, -1]) };
    expect(found(tampered)).toEqual([
      { code: 'tally.meanOutside', params: { mean: '9.5', low: '15.83', high: '15.83' } },
    ]);
  });

  it('shows a mean that no bands allow, though criteria and communes agree', () => {
    // 19 + 18 + 14 + 9 + 4 = 64 at most, 19 + 15 + 10 + 5 + 0 = 49 at least.
    const summing = (count: number): Tally => ({
      ...tally,
      sum: { ...tally.sum, count },
      criteria: moved(tally.criteria, [count - 57]),
    });
    expect(found(summing(64))).toEqual([]);
    expect(found(summing(49))).toEqual([]);
    expect(found(summing(65))).toEqual([
      { code: 'tally.meanOutside', params: { mean: '10.83', low: '8.17', high: '10.67' } },
    ]);
    expect(found(summing(48))).toMatchObject([{ code: 'tally.meanOutside' }]);
  });

  it('shows one criterion too many also where the printed mean hides it', () => {
    const ten = packById('qd-51-2025')!;
    const all = communeTally(
      ten,
      'c',
      summaryOf('c', verdictsOf(10, 0, ten), { packHash: ten.hash }),
    );
    const { sum, criteria, ...rest } = sumTallies(ten, Array<Tally>(1000).fill(all));
    // 10001 ÷ 1000 prints as 10.00
    const tampered = {
      ...rest,
      sum: { ...sum, count: sum.count + 1 },
      criteria: moved(criteria, [1]),
    };
    expect(checkTally(ten, tampered)).toMatchObject([
      { code: 'tally.meanOutside', params: { mean: '10', high: '10' } },
    ]);
  });
});
