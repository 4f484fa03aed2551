import { describe, expect, it } from '@jest/globals';
import {
  nationalPacks,
  overlaysOf,
  packByHash,
  packById,
  packForPeriod,
  provinceOverlay,
  shippedPack,
  shippedPacks,
} from '#domain/packs/catalogue';
import { resolveThreshold } from '#domain/packs/threshold';
import { ruralCommunesUnder } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import { standardText } from './reading.ts';

describe('the packs that ship', () => {
  it('are three national ones and three for Lạng Sơn, under six hashes', () => {
    expect(nationalPacks().map(({ id }) => id)).toEqual([
      'qd-1980-2016',
      'qd-318-2022',
      'qd-51-2025',
    ]);
    expect(shippedPacks()).toHaveLength(6);
    expect(new Set(shippedPacks().map(({ hash }) => hash)).size).toBe(6);
  });

  it('are found by hash, each as the same object', () => {
    for (const pack of shippedPacks()) expect(packByHash(pack.hash)).toBe(pack);
    expect(packByHash('0'.repeat(64))).toBeUndefined();
  });

  it('are found by id', () => {
    expect(packById('qd-318-2022')?.decision.number).toBe('318/QĐ-TTg');
    expect(packById('qd-491-2009')).toBeUndefined();
  });

  it.each([
    ['2016-11-30', undefined],
    ['2016-12-31', 'qd-1980-2016'],
    ['2017-06-30', 'qd-1980-2016'],
    ['2020-12-31', 'qd-1980-2016'],
    ['2021-06-30', 'qd-318-2022'],
    ['2025-12-31', 'qd-318-2022'],
    ['2026-03-31', 'qd-51-2025'],
    ['2031-01-01', undefined],
  ])('judge a period that ends on %s by %s', (lastDay, id) => {
    expect(packForPeriod(lastDay)?.id).toBe(id);
  });

  it('refuse an overlay of another set', () => {
    expect(() => shippedPack('qd-318-2022', 'langson')).toThrow(
      'it completes qd-1980-2016, not qd-318-2022',
    );
  });

  it.each([
    ['qd-1980-2016', ['langson', 'vi-du'], 'langson'],
    ['qd-318-2022', ['langson-2021'], 'langson-2021'],
    ['qd-51-2025', [], undefined],
  ])('have overlays: %s has %j, of the province itself %s', (id, all, own) => {
    expect(overlaysOf(id)).toEqual(all);
    expect(provinceOverlay(id)).toBe(own);
  });

  it.each([
    ['qd-1980-2016', ['19', '15-18', '10-14', '5-9', '<5'], true],
    ['qd-318-2022', ['19', '15-18', '10-14', '5-9', '<5'], true],
    ['qd-51-2025', ['10', '8-9', '5-7', '<5'], false],
  ])('have bands: %s', (id, labels, confirmed) => {
    const pack = packById(id)!;
    expect(pack.bands.map(({ label }) => label)).toEqual(labels);
    expect(pack.bandsConfirmed).toBe(confirmed);
  });
});

describe('QĐ 51/2025', () => {
  it('has 10 criteria by name and three commune groups; its 47 indicators have not been read', () => {
    const pack = packById('qd-51-2025')!;
    expect(pack.criteria).toHaveLength(10);
    expect(pack.declared).toEqual({ criteria: 10, indicators: 47, confirmed: true });
    expect(pack.indicators).toEqual([]);
    expect(pack.keyedBy).toBe('communeGroup');
    expect(pack.communeGroups.map(({ code }) => code)).toEqual(['1', '2', '3']);
  });
});

describe('Lạng Sơn', () => {
  const pack = shippedPack('qd-1980-2016', 'langson');

  it.each(['2.1', '2.2', '2.3', '2.4', '6.1'])('has not told us its standard of %s', (id) => {
    expect(resolveThreshold(pack, { id }, '', { year: 2017 })?.op).toBe('province');
  });

  it('lies in the northern midlands and mountains, and no commune has a zone', () => {
    expect(pack.overlay).toMatchObject({ example: false, province: '20', region: 'TDMNPB' });
    expect(pack.overlay?.zones).toEqual({});
  });

  it('is judged on income by the national value of 2020 in every year', () => {
    expect(resolveThreshold(pack, { id: '10' }, '', { year: 2017 })?.value).toBe('36');
  });
});

describe('Lạng Sơn from 2021', () => {
  const pack = shippedPack('qd-318-2022', 'langson-2021');

  it('is judged as part of its region, and says what of it has not been read', () => {
    expect(pack.overlay).toMatchObject({ example: false, province: '20', region: 'TDMNPB' });
    expect(pack.overlay?.zones).toEqual({});
    expect(pack.overlay?.zonesNote).toMatch(/Chưa đọc được danh sách xã theo khu vực/);
    expect(pack.indicators.filter(({ provincial }) => provincial)).toEqual([]);
  });
});

describe('the example', () => {
  const pack = shippedPack('qd-1980-2016', 'vi-du');
  const standard = (id: string, zone: 'I' | 'II' | 'III', year = 2017) =>
    standardText(resolveThreshold(pack, { id }, '', { zone, year }));

  it('says that it is one, in its title and in every row', () => {
    expect(pack.overlay).toMatchObject({ example: true, title: { vi: 'ví dụ' } });
    const rows = pack.indicators.flatMap(({ provincial = [] }) => provincial);
    expect(rows).toHaveLength(12);
    for (const { note } of rows) {
      expect(note).toMatch(/^Mẫu, cần thay bằng giá trị theo QĐ 315\/QĐ-UBND/);
    }
  });

  it('asks less of zone III for 2.2 and 2.4', () => {
    for (const id of ['2.2', '2.4']) {
      expect([standard(id, 'I'), standard(id, 'II'), standard(id, 'III')]).toEqual([
        '>= 50',
        '>= 50',
        '>= 40',
      ]);
    }
    expect([standard('2.1', 'III'), standard('2.3', 'III')]).toEqual(['>= 100', '>= 100']);
    expect(standard('6.1', 'III')).toBe('assessed');
  });

  it('asks for the income of the year, confirmed for 2020 only', () => {
    const income = (year: number) => resolveThreshold(pack, { id: '10' }, '', { year })!;
    const years = [2016, 2017, 2018, 2019, 2020];
    expect(years.map((year) => income(year).value)).toEqual(['21.4', '24.8', '30', '33', '36']);
    expect(years.map((year) => income(year).confirmed)).toEqual([false, false, false, false, true]);
  });

  it('puts the 207 rural communes of 2017 into invented zones, the three of the city into I', () => {
    const zones = pack.overlay!.zones;
    const count = (zone: string) => Object.values(zones).filter((it) => it === zone).length;
    expect([count('I'), count('II'), count('III')]).toEqual([30, 60, 117]); // 30 + 60 + 117 = 207
    const tree = treeAt('2017-06-30')!;
    const rural = ruralCommunesUnder(tree, tree.root.key);
    expect(Object.keys(zones)).toEqual(rural.map(({ key }) => key).sort());
    for (const code of ['05986', '05989', '05992']) expect(zones[`${code}@2004-08-31`]).toBe('I');
    expect(pack.overlay!.zonesNote).toMatch(/đặt ra cho ví dụ/);
  });
});
