import { describe, expect, it } from '@jest/globals';
import { compare, multiply, parseDecimal } from '#domain/values/decimal';
import { checkSheet } from '#domain/rules/check';
import { ownVerdictAddress } from '#domain/sheet/addresses';
import { fieldsOf } from '#domain/rules/fields';
import { exampleProvince } from '#local/example/province';
import { contexts, contextsWithPeers, numberOf, pack, plan, province } from './judged.ts';

const sheets = province.map(({ sheet }) => sheet);

describe('the sheets of the example', () => {
  it('are the same in every run', () => {
    expect(exampleProvince()).toEqual(province);
  });

  it('say that they are an example', () => {
    for (const { notes } of sheets) expect(notes['info.reporter']).toBe('Số liệu ví dụ');
    expect(pack.overlay?.example).toBe(true);
  });

  it('name their commune and those above it', () => {
    expect(province[0]!.header).toEqual({
      unit: '05986@2004-08-31',
      commune: 'Xã Hoàng Đồng',
      district: 'Thành phố Lạng Sơn',
      province: 'Tỉnh Lạng Sơn',
    });
  });

  it('leave no number of the form unanswered but the totals shown again', () => {
    const { numbers, sharing } = fieldsOf(pack);
    const asked = numbers.map(({ address }) => address).filter((at) => !sharing.has(at));
    for (const { entries } of sheets) expect(asked.filter((at) => !entries[at])).toEqual([]);
  });
});

describe('every verdict', () => {
  it('of a criterion is the planned one', () => {
    contexts.forEach(({ evaluation }, index) => {
      const met = evaluation.criteria.filter(({ verdict }) => verdict === 'met');
      expect(met.map(({ no }) => no)).toEqual([...plan[index]!.meets]);
      expect(evaluation.unknown).toBe(0);
    });
  });

  it('of an indicator is the one that the commune states', () => {
    for (const { evaluation, sheet } of contexts) {
      for (const { id, verdict, reason } of evaluation.indicators.values()) {
        const own = sheet.entries[ownVerdictAddress(id)];
        const granted = reason === 'none' && own?.state === 'none';
        expect(granted ? verdict : own).toEqual(
          granted ? 'met' : { state: 'value', value: verdict },
        );
      }
    }
  });

  it('is sometimes a close one, either way', () => {
    const shares = contexts.flatMap(({ evaluation }) =>
      [...evaluation.indicators.values()]
        .flatMap(({ parts }) => parts)
        .filter(({ threshold }) => threshold?.op === '>=' && Number(threshold.value) < 100),
    );
    const exact = shares.filter(({ numerator, denominator, threshold }) => {
      const asked = multiply(parseDecimal(threshold!.value!), denominator!);
      return compare(multiply(numerator!, parseDecimal('100')), asked) === 0;
    });
    expect(exact.length).toBeGreaterThan(20);
    const missed = shares.filter(({ verdict, numerator, denominator, threshold }) => {
      const [n, d] = [numerator!, denominator!].map(
        ({ units, scale }) => Number(units) / 10 ** scale,
      );
      const short = Number(threshold!.value) - (100 * n!) / d!;
      return verdict === 'notMet' && short > 0 && short < 0.3;
    });
    expect(missed.length).toBeGreaterThan(50);
  });

  it('fails at one indicator of a criterion, or at a few', () => {
    const failures = contexts.flatMap(({ evaluation }) =>
      evaluation.criteria
        .filter(({ verdict }) => verdict === 'notMet')
        .map(({ no }) => {
          const own = pack.indicators.filter(({ criterion }) => criterion === no);
          return {
            all: own.length,
            failed: own.filter(({ id }) => evaluation.indicators.get(id)!.verdict === 'notMet')
              .length,
          };
        }),
    );
    const several = failures.filter(({ all }) => all > 1);
    expect(several.filter(({ failed }) => failed === 1).length).toBeGreaterThan(500);
    expect(several.filter(({ all, failed }) => failed > 1 && failed < all).length).toBeGreaterThan(
      500,
    );
  });
});

describe('the rules', () => {
  it('find nothing in any sheet', () => {
    expect(contexts.flatMap((context) => checkSheet(context))).toEqual([]);
  });

  it('find a few outliers among the peers, and nothing else', () => {
    const found = contextsWithPeers.flatMap((context) => checkSheet(context));
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['peers.outlier']));
    expect(found.length).toBeLessThan(25);
  });
});

describe('the numbers of a commune', () => {
  it('are those of a commune', () => {
    for (const sheet of sheets) {
      const [households, people, villages] = ['households', 'people', 'villages'].map((id) =>
        numberOf(sheet, `info.${id}`),
      );
      expect(households).toBeGreaterThanOrEqual(200);
      expect(households).toBeLessThanOrEqual(2500);
      expect(people! / households!).toBeGreaterThanOrEqual(3.88);
      expect(people! / households!).toBeLessThanOrEqual(4.62);
      expect(villages).toBeGreaterThanOrEqual(5);
      expect(villages).toBeLessThanOrEqual(25);
      expect([2, 3, 4]).toContain(numberOf(sheet, '5.den'));
    }
  });

  it('have an income of so much a head', () => {
    for (const sheet of sheets) {
      expect(numberOf(sheet, '10.den')).toBe(numberOf(sheet, 'info.people'));
      const tenthsAHead = (10 * numberOf(sheet, '10.num')) / numberOf(sheet, '10.den');
      expect(tenthsAHead).toBeCloseTo(Math.round(tenthsAHead), 9);
    }
  });

  it('count the same roads on both pages', () => {
    const kinds = ['2.1', '2.2', '2.3', '2.4'];
    const tenths = (value: number) => Math.round(10 * value);
    for (const sheet of sheets) {
      const sum = (ids: readonly string[], column: 'num' | 'den') =>
        tenths(ids.reduce((total, id) => total + numberOf(sheet, `${id}.${column}`), 0));
      expect(sum(kinds, 'den')).toBe(tenths(numberOf(sheet, 'stat.roadsTotal')));

      // Of lanes that are clean and tracks that carry goods, only some are hardened.
      const hardened = tenths(numberOf(sheet, 'stat.roadsHardened'));
      expect(hardened).toBeGreaterThanOrEqual(sum(['2.1', '2.2'], 'num'));
      expect(hardened).toBeLessThanOrEqual(sum(kinds, 'num'));
    }
  });

  it('keep parts within their wholes where no rule looks', () => {
    for (const sheet of sheets) {
      const within = (part: string, whole: string) =>
        expect(numberOf(sheet, part)).toBeLessThanOrEqual(numberOf(sheet, whole));
      within('stat.schoolsStandard', '5.num');
      within('stat.culturalVillages', 'info.villages');
      within('16.num', 'stat.culturalVillages');
      within('stat.roadsMaintained', 'stat.roadsTotal');
      within('stat.roadsConcreted', 'stat.roadsHardened');
    }
  });

  it('fit together: post points where 8.1 is met, no planned market where none arises', () => {
    for (const sheet of sheets) {
      const met = sheet.entries['8.1.own']!;
      const hasPost = numberOf(sheet, 'stat.postPoints') > 0;
      expect(met).toEqual({ state: 'value', value: hasPost ? 'met' : 'notMet' });
    }
    const without = sheets.filter(({ entries }) => entries['7.own']?.state === 'none');
    expect(without.length).toBeGreaterThan(0);
    for (const sheet of without) expect(numberOf(sheet, 'stat.marketPlanned')).toBe(0);
  });
});
