import { describe, expect, it } from '@jest/globals';
import {
  ancestors,
  childrenOf,
  isWithin,
  ruralCommunesUnder,
  type UnitTree,
} from '#domain/units/tree';
import { findUnit, treeAt, trees, unitByKey } from '#domain/units/trees';
import { sourceData } from './source-data.ts';

const PROVINCE = '20@2004-08-31';
const CITY = '178@2004-08-31';
const TRANG_DINH = '180@2004-08-31';

function treeOn(date: string): UnitTree {
  const tree = treeAt(date);
  if (tree === null) throw new Error(`no tree on ${date}`);
  return tree;
}

function count(tree: UnitTree, property: 'type' | 'level', value: string): number {
  return [...tree.units.values()].filter((unit) => unit[property] === value).length;
}

describe('the trees of Lạng Sơn', () => {
  it.each([
    ['2004-08-31', 207, 5, 14, 11], // 226
    ['2020-01-01', 181, 5, 14, 11], // 200
    ['2024-12-01', 175, 5, 14, 11], // 194
    ['2025-07-01', 61, 4, 0, 0], // 65
  ])(
    'from %s: %i xã, %i phường, %i thị trấn, %i districts',
    (from, xa, phuong, thiTran, districts) => {
      const tree = treeOn(from);
      expect(tree.validFrom).toBe(from);
      expect(count(tree, 'type', 'commune')).toBe(xa);
      expect(count(tree, 'type', 'ward')).toBe(phuong);
      expect(count(tree, 'type', 'town')).toBe(thiTran);
      expect(count(tree, 'level', 'district')).toBe(districts);
      expect(tree.units.size).toBe(1 + districts + xa + phuong + thiTran);
      expect(tree.byCode.size).toBe(tree.units.size);
      expect(ruralCommunesUnder(tree, PROVINCE)).toHaveLength(xa);
      expect(tree.root.key).toBe(PROVINCE);
    },
  );

  it.each([
    ['2004-08-30', null],
    ['2004-08-31', '2004-08-31'],
    ['2017-06-30', '2004-08-31'],
    ['2019-12-31', '2004-08-31'],
    ['2020-01-01', '2020-01-01'],
    ['2024-11-30', '2020-01-01'],
    ['2024-12-01', '2024-12-01'],
    ['2025-06-30', '2024-12-01'],
    ['2025-07-01', '2025-07-01'],
    ['2031-01-01', '2025-07-01'],
  ])('on %s the tree of %s is in force', (date, validFrom) => {
    expect(treeAt(date)?.validFrom ?? null).toBe(validFrom);
  });

  it('hold every unit of the lists they were made from, under the same parent', () => {
    interface Row {
      code: string;
      name: string;
      type: string;
      shortName: string;
    }
    interface List {
      districts?: (Row & { communes: Row[] })[];
      communes?: Row[];
    }
    for (const [date, year] of [
      ['2017-06-30', 2017],
      ['2020-01-01', 2020],
      ['2024-12-01', 2024],
      ['2025-07-01', 2025],
    ] as const) {
      const list = sourceData<List>(`langson-${year}.json`);
      if (list === null) continue;
      const communes = [
        ...(list.districts ?? []).flatMap((d) =>
          d.communes.map((row) => ({ ...row, parent: d.code })),
        ),
        ...(list.communes ?? []).map((row) => ({ ...row, parent: '20' })),
      ];
      const tree = treeOn(date);
      expect(count(tree, 'level', 'commune')).toBe(communes.length);
      for (const { code, name, type, shortName, parent } of communes) {
        const unit = findUnit(code, date);
        expect(unit).toMatchObject({ name, typeVi: type, shortName });
        expect(tree.units.get(unit?.parent ?? '')?.code).toBe(parent);
      }
    }
  });

  it('have no district level since July 2025', () => {
    const tree = treeOn('2025-07-01');
    expect(childrenOf(tree, PROVINCE)).toHaveLength(65);
    expect(childrenOf(tree, PROVINCE).every(({ level }) => level === 'commune')).toBe(true);
  });

  it('keep names in NFC', () => {
    for (const unit of trees().flatMap((tree) => [...tree.units.values()])) {
      expect(unit.name).toBe(unit.name.normalize('NFC'));
      expect(unit.name).toBe(`${unit.typeVi} ${unit.shortName}`);
    }
  });
});

describe('a unit key', () => {
  it.each([
    ['05986@2004-08-31', '2017-06-30', 'Xã Hoàng Đồng'],
    ['05986@2004-08-31', '2020-01-01', 'Xã Hoàng Đồng'],
    ['05986@2004-08-31', '2025-06-30', 'Xã Hoàng Đồng'],
    ['05977@2004-08-31', '2025-06-30', 'Phường Vĩnh Trại'],
    ['05977@2025-07-01', '2025-07-01', 'Phường Đông Kinh'],
    ['06112@2004-08-31', '2019-12-31', 'Xã Tô Hiệu'],
    ['06112@2020-01-01', '2020-01-01', 'Thị trấn Bình Gia'],
    ['06112@2025-07-01', '2025-07-01', 'Xã Bình Gia'],
    ['06040@2024-12-01', '2024-12-01', 'Thị trấn Thất Khê'],
    ['178@2004-08-31', '2025-06-30', 'Thành phố Lạng Sơn'],
    ['20@2004-08-31', '2025-07-01', 'Tỉnh Lạng Sơn'],
  ])('%s on %s is %s', (key, date, name) => {
    expect(unitByKey(key, date)).toMatchObject({ key, name });
    expect(unitByKey(key)).toMatchObject({ key, name });
    expect(findUnit(key.slice(0, key.indexOf('@')), date)?.key).toBe(key);
  });

  it('stays with a commune that only grew', () => {
    // Kim Đồng took in a part of Bắc Ái on 1 January 2020.
    expect(findUnit('06031', '2020-01-01')?.key).toBe('06031@2004-08-31');
  });

  it('is new where a merger made a new unit, even under the old code and name', () => {
    // Đoàn Kết of 2025 is the old Đoàn Kết, Khánh Long and Cao Minh together.
    expect(findUnit('06001', '2025-06-30')).toMatchObject({
      key: '06001@2004-08-31',
      name: 'Xã Đoàn Kết',
    });
    expect(findUnit('06001', '2025-07-01')).toMatchObject({
      key: '06001@2025-07-01',
      name: 'Xã Đoàn Kết',
    });
  });

  it.each([
    ['05986@2004-08-31', '2025-07-01'], // merged into Phường Tam Thanh
    ['05977@2025-07-01', '2017-06-30'], // not yet
    ['178@2004-08-31', '2025-07-01'], // no districts any more
    ['05986@2020-01-01', '2020-01-01'], // the code names it since 2004
    ['05986@2004-08-31', '2004-08-30'], // no tree
    ['99999@2004-08-31', '2017-06-30'],
    ['05986', '2017-06-30'],
  ])('%s names nothing on %s', (key, date) => {
    expect(unitByKey(key, date)).toBeNull();
  });

  it('finds no code outside its time', () => {
    expect(findUnit('06052', '2019-12-31')?.name).toBe('Xã Bắc Ái');
    expect(findUnit('06052', '2020-01-01')).toBeNull();
    expect(findUnit('06052', '1999-01-01')).toBeNull();
  });
});

describe('walking a tree', () => {
  const tree = treeOn('2017-06-30');

  it('goes down', () => {
    expect(childrenOf(tree, PROVINCE).map(({ code }) => code)).toEqual([
      '178',
      '180',
      '181',
      '182',
      '183',
      '184',
      '185',
      '186',
      '187',
      '188',
      '189',
    ]);
    expect(childrenOf(tree, CITY)).toHaveLength(8);
    expect(childrenOf(tree, '05986@2004-08-31')).toEqual([]);
    expect(childrenOf(tree, 'nothing')).toEqual([]);
  });

  it('goes up', () => {
    const above = (key: string) => ancestors(tree, key).map((unit) => unit.key);
    expect(above('05986@2004-08-31')).toEqual([CITY, PROVINCE]);
    expect(above(PROVINCE)).toEqual([]);
    expect(above('nothing')).toEqual([]);
  });

  it('knows what lies in what', () => {
    expect(isWithin(tree, '05986@2004-08-31', CITY)).toBe(true);
    expect(isWithin(tree, '05986@2004-08-31', PROVINCE)).toBe(true);
    expect(isWithin(tree, '05986@2004-08-31', TRANG_DINH)).toBe(false);
    expect(isWithin(tree, CITY, CITY)).toBe(true);
    expect(isWithin(tree, PROVINCE, CITY)).toBe(false);
    expect(isWithin(tree, 'nothing', 'nothing')).toBe(false);
    // A grant from before July 2025 reaches nothing in the tree without districts.
    expect(isWithin(treeOn('2025-07-01'), '06001@2025-07-01', TRANG_DINH)).toBe(false);
  });

  it('counts N', () => {
    const n = (key: string) => ruralCommunesUnder(tree, key).length;
    expect(n(CITY)).toBe(3); // of 8
    expect(n(TRANG_DINH)).toBe(22); // of 23
    expect(n('05986@2004-08-31')).toBe(1); // a xã
    expect(n('05977@2004-08-31')).toBe(0); // a ward
  });
});
