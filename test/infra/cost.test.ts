import { describe, expect, it } from '@jest/globals';
import { costOf, REGIONS, total } from '#infra/cost/cost';
import { PRICES } from '#infra/cost/prices';
import { UNITS } from '#infra/cost/usage';
import { AT_MOST } from '../functions/store/capacity.ts';

describe('what a month costs', () => {
  it('is computed with the capacity that the store is held to', () => {
    expect(AT_MOST).toMatchObject(UNITS);
  });

  it('names a price page for every price', () => {
    for (const { usd, per, source } of Object.values(PRICES)) {
      expect(usd / per).toBeGreaterThan(0);
      expect(source).toMatch(/^https:\/\/aws\.amazon\.com\/\w[\w-]*\/pricing\/$/);
    }
  });

  it('is added up line by line', () => {
    const lines = costOf({ communes: 1, districts: 1, provinces: 1 });
    // 12 changes × (44 commit + 1 outbox + 2 × 8 roll-ups) = 732 units
    expect(lines.find(({ billed }) => billed === 'writeUnits')!.amount).toBe(732);
    expect(total(lines)).toBeCloseTo(lines.reduce((sum, { usd }) => sum + usd, 0));
  });

  it('is less for a commune of the country than for one of a province alone', () => {
    const [province, country] = Object.values(REGIONS).map(
      (region) => total(costOf(region)) / region.communes,
    );
    expect(country).toBeGreaterThan(0);
    expect(province).toBeLessThan(1);
  });
});
