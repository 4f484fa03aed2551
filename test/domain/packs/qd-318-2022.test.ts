import { describe, expect, it } from '@jest/globals';
import { packById } from '#domain/packs/catalogue';
import { loadOverlay, applyOverlay } from '#domain/packs/overlay';
import type { Pack } from '#domain/packs/schema';
import { partIds, resolveThreshold, standards } from '#domain/packs/threshold';
import { regionalRows, standardText } from './reading.ts';

const pack = packById('qd-318-2022')!;

/** The pack as a province of this region would see it. */
function inRegion(region: string): Pack {
  return applyOverlay(
    pack,
    loadOverlay({
      id: 'thu',
      base: pack.id,
      title: { vi: 'thử' },
      example: true,
      province: '20',
      region,
      effective: { from: '2021-01-01' },
      thresholds: [],
      zones: {},
    }),
  );
}

describe('QĐ 318/QĐ-TTg', () => {
  it('has 19 criteria and 57 indicators, a number not confirmed', () => {
    expect(pack.criteria).toHaveLength(19);
    expect(pack.indicators).toHaveLength(57);
    expect(pack.declared).toEqual({ criteria: 19, indicators: 57, confirmed: false });
  });

  it('says of every indicator in every region what is asked, or that it is unknown', () => {
    const silent = pack.regions.flatMap(({ code }) =>
      pack.indicators
        .filter((it) => partIds(it).every((part) => regionalRows(it, code, part).length === 0))
        .map(({ id }) => `${code} ${id}`),
    );
    expect(silent).toEqual([]);
  });

  it('has every numerator and denominator from the wording of the indicator only', () => {
    const read = pack.indicators.filter(
      ({ measure }) => 'provenance' in measure && measure.provenance.confirmed,
    );
    expect(read).toEqual([]);
  });

  it.each([
    [2021, '36'],
    [2022, '39'],
    [2024, '45'],
    [2025, '48'],
  ])('asks for the income of the year: %i', (year, value) => {
    const income = resolveThreshold(inRegion('TDMNPB'), { id: '10.1' }, '', { year });
    expect(income).toMatchObject({ op: '>=', value, confirmed: false, confidence: 'low' });
  });
});

describe('schools (5.1)', () => {
  it('in most regions: all at the minimum, level 1 at a rate that depends on how many there are', () => {
    for (const region of ['TDMNPB', 'BTB', 'DHNTB', 'TN', 'DBSCL']) {
      const all = standards(inRegion(region), { year: 2022 });
      expect(all.get('5.1a')).toMatchObject({ op: '=', value: '100', confirmed: true });
      expect(all.get('5.1b')).toMatchObject({
        op: '>=',
        value: '70',
        upTo: { denominator: '3', value: '50' },
      });
    }
  });

  it('in the Red River Delta and the Southeast: all at level 1, nothing of the minimum', () => {
    for (const region of ['DBSH', 'DNB']) {
      const all = standards(inRegion(region), { year: 2022 });
      expect(all.has('5.1a')).toBe(false);
      expect(standardText(all.get('5.1b'))).toBe('= 100');
    }
  });
});

describe('clean water (17.1)', () => {
  it('is unknown in both parts where its cell was not read', () => {
    const all = standards(inRegion('DBSCL'), { year: 2022 });
    expect([all.get('17.1a')?.op, all.get('17.1b')?.op]).toEqual(['unknown', 'unknown']);
  });

  it('is asked twice of the northern midlands and mountains', () => {
    const all = standards(inRegion('TDMNPB'), { year: 2022 });
    expect([all.get('17.1a'), all.get('17.1b')].map(standardText)).toEqual(['>= 30', '>= 10']);
  });
});
