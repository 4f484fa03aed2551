import { describe, expect, it } from '@jest/globals';
import { decimalText } from '#domain/values/decimal';
import { STATISTICS } from '#domain/form/statistics';
import { mean } from '#domain/tally/shares';
import { PUBLISHED } from '#local/example/published';
import { consolidation } from './judged.ts';

const { tally } = consolidation;
const countOf = (no: number) => tally.criteria.find((criterion) => criterion.no === no)?.count;

describe('the tally of the example is what the province published', () => {
  it('with every commune in and nothing left open', () => {
    expect(tally).toMatchObject({ expected: 207, reported: 207, missing: [] });
    expect(tally.sum).toEqual({ count: 1548, range: [1548, 1548] });
    expect(consolidation.findings).toEqual([]);
  });

  it('for the mean: 1548/207 = 7,478 …', () => {
    expect(decimalText(mean(tally)!.value)).toBe(PUBLISHED.mean);
  });

  it('for the bands', () => {
    const bands = Object.fromEntries(tally.bands.map(({ label, count }) => [label, count]));
    expect(bands).toEqual(PUBLISHED.bands);
  });

  it.each(Object.entries(PUBLISHED.criteria))('for criterion %s: %i communes', (no, communes) => {
    expect(countOf(Number(no))).toBe(communes);
  });

  it.each(Object.entries(PUBLISHED.resources))('for money from %s: %s million', (source, sum) => {
    expect(tally.resources[source]).toMatchObject({ value: sum });
  });

  it.each(Object.entries({ ...PUBLISHED.facts, ...PUBLISHED.statistics }))(
    'for %s: %s',
    (id, sum) => {
      expect(tally.statistics[id]).toEqual({ value: sum, count: 207 });
    },
  );

  it.each([
    ['electricityShare', 97, 0], // "97% số hộ nông thôn được sử dụng điện"
    ['17.1a', 88, 0], // "hợp vệ sinh lên 88%"
    ['14.3', 46.5, 0], // "tỷ lệ lao động qua đào tạo đạt 46,5%", nearly
    ['roadsHardenedShare', 31.4, 1], // 4.213,8 ÷ 13.405,1
    ['culturalFamiliesShare', 79.29, 2], // 150.576 ÷ 189.902
  ])('for the share %s, about %d %%', (id, percent, decimals) => {
    const { numerator, denominator } = tally.ratios[id]!;
    expect((100 * Number(numerator)) / Number(denominator)).toBeCloseTo(percent, decimals);
  });

  it('for every statistic of the form', () => {
    expect(Object.keys(PUBLISHED.statistics).sort()).toEqual(STATISTICS.map(({ id }) => id).sort());
  });

  it('leaves criteria that the report does not name plausible', () => {
    const [planning, housing, income, poverty, environment, defence] = [1, 9, 10, 11, 17, 19].map(
      countOf,
    );
    for (const high of [planning!, defence!]) expect(high).toBeGreaterThanOrEqual(150);
    for (const low of [housing!, income!, poverty!, environment!]) {
      expect(low).toBeLessThanOrEqual(50);
    }
  });
});
