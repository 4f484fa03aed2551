import { describe, expect, it } from '@jest/globals';
import { packById } from '#domain/packs/catalogue';
import { communeTally, sumTallies, type Tally } from '#domain/tally/tally';
import { pack, summaryOf, verdictsOf } from '../../support/verdict-matrix.ts';

const ONE = '05986@2004-08-31';
const TWO = '05989@2004-08-31';

/** "<label>: count low–high" of the bands a commune is in or may be in. */
function bandsOf({ bands }: Tally): string[] {
  return bands
    .filter(({ range }) => range[1] > 0)
    .map(({ label, count, range: [low, high] }) => `${label}: ${count} ${low}–${high}`);
}

const tallyOf = (met: number, unknown = 0) =>
  communeTally(pack, ONE, summaryOf(ONE, verdictsOf(met, unknown)));

describe('the tally of one commune', () => {
  it.each([
    [19, 0, ['19: 1 1–1']],
    [18, 0, ['15-18: 1 1–1']],
    [15, 0, ['15-18: 1 1–1']],
    [14, 0, ['10-14: 1 1–1']],
    [10, 0, ['10-14: 1 1–1']],
    [9, 0, ['5-9: 1 1–1']],
    [5, 0, ['5-9: 1 1–1']],
    [4, 0, ['<5: 1 1–1']],
    [0, 0, ['<5: 1 1–1']],
    [5, 4, ['5-9: 1 1–1']], // 5 to 9: all in one band
    [5, 5, ['10-14: 0 0–1', '5-9: 1 0–1']], // 5 to 10
    [18, 1, ['19: 0 0–1', '15-18: 1 0–1']],
    [4, 6, ['10-14: 0 0–1', '5-9: 0 0–1', '<5: 1 0–1']], // 4 to 10
    [0, 19, ['19: 0 0–1', '15-18: 0 0–1', '10-14: 0 0–1', '5-9: 0 0–1', '<5: 1 0–1']],
  ])('%i met and %i unknown: %j', (met, unknown, bands) => {
    const tally = tallyOf(met, unknown);
    expect(tally.sum).toEqual({ count: met, range: [met, met + unknown] });
    expect(bandsOf(tally)).toEqual(bands);
    expect(tally).toMatchObject({ expected: 1, reported: 1, missing: [] });
  });

  it('counts each criterion by its own verdict', () => {
    const { criteria } = tallyOf(1, 1);
    expect(criteria.slice(0, 3)).toEqual([
      { no: 1, count: 1, range: [1, 1] },
      { no: 2, count: 0, range: [0, 1] },
      { no: 3, count: 0, range: [0, 0] },
    ]);
  });

  it('that has not reported leaves everything open and counts nowhere', () => {
    const tally = communeTally(pack, ONE, null);
    expect(tally).toMatchObject({ expected: 1, reported: 0, missing: [ONE] });
    expect(tally.sum).toEqual({ count: 0, range: [0, 19] });
    expect(new Set(tally.criteria.map(({ range }) => String(range)))).toEqual(new Set(['0,1']));
    for (const band of tally.bands) expect(band).toMatchObject({ count: 0, range: [0, 1] });
    expect([tally.resources, tally.statistics, tally.ratios]).toEqual([{}, {}, {}]);
  });

  it('that did not report is not one that met nothing', () => {
    expect(communeTally(pack, ONE, null)).not.toEqual(tallyOf(0));
    expect(tallyOf(0).sum).toEqual({ count: 0, range: [0, 0] });
  });

  it('is not made from a summary of another pack, also where it has as many criteria', () => {
    const other = packById('qd-318-2022')!;
    expect(other.criteria).toHaveLength(pack.criteria.length);
    const summary = summaryOf(ONE, verdictsOf(19), { packHash: other.hash });
    expect(() => communeTally(pack, ONE, summary)).toThrow(RangeError);
  });

  it('is not made from too few verdicts', () => {
    expect(() => communeTally(pack, ONE, summaryOf(ONE, verdictsOf(19).slice(1)))).toThrow(
      RangeError,
    );
  });
});

describe('tallies added up', () => {
  const one = communeTally(
    pack,
    ONE,
    summaryOf(ONE, verdictsOf(12), {
      resources: { central: '0.1', credit: '1850.5' },
      statistics: { roadsTotal: '0.1', jobsNew: '7' },
      ratios: { '2.1': ['10.5', '20'] },
    }),
  );
  const two = communeTally(
    pack,
    TWO,
    summaryOf(TWO, verdictsOf(3, 2), {
      resources: { central: '0.2' },
      statistics: { roadsTotal: '0.2' },
      ratios: { '2.1': ['0.25', '0.5'], '3.1': ['1', '3'] },
    }),
  );

  it('are sums of everything, each with how many are in it', () => {
    expect(sumTallies(pack, [one, two])).toMatchObject({
      expected: 2,
      reported: 2,
      missing: [],
      sum: { count: 15, range: [15, 17] }, // 12 + 3, and 2 unknown
      resources: { central: { value: '0.3', count: 2 }, credit: { value: '1850.5', count: 1 } },
      statistics: { roadsTotal: { value: '0.3', count: 2 }, jobsNew: { value: '7', count: 1 } },
    });
  });

  it('divide sums by sums, and only of communes that gave both numbers', () => {
    expect(sumTallies(pack, [one, two]).ratios).toEqual({
      '2.1': { numerator: '10.75', denominator: '20.5', count: 2 }, // 10.5 + 0.25, 20 + 0.5
      '3.1': { numerator: '1', denominator: '3', count: 1 },
    });
  });

  it('of nothing are the tally of a unit without rural communes', () => {
    const none = sumTallies(pack, []);
    expect(none).toMatchObject({ expected: 0, reported: 0, sum: { count: 0, range: [0, 0] } });
    expect(none.bands.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
    expect(none.criteria).toHaveLength(19);
    expect(sumTallies(pack, [none, one])).toEqual(sumTallies(pack, [one]));
  });

  it('of two packs do not add up', () => {
    const other = packById('qd-318-2022')!;
    const summary = summaryOf(TWO, verdictsOf(5, 0, other), { packHash: other.hash });
    const foreign = communeTally(other, TWO, summary);
    expect(() => sumTallies(pack, [one, foreign])).toThrow(RangeError);
    expect(() => sumTallies(other, [one, foreign])).toThrow(RangeError);
  });

  it('by the bands of another pack, of ten criteria', () => {
    const ten = packById('qd-51-2025')!;
    const tally = (met: number) =>
      communeTally(ten, ONE, summaryOf(ONE, verdictsOf(met, 0, ten), { packHash: ten.hash }));
    const { bands, sum } = sumTallies(ten, [10, 9, 8, 7, 4].map(tally));
    expect(bands.map(({ label, count }) => `${label}: ${count}`)).toEqual([
      '10: 1',
      '8-9: 2',
      '5-7: 1',
      '<5: 1',
    ]);
    expect(sum.count).toBe(38); // 10 + 9 + 8 + 7 + 4
  });
});
