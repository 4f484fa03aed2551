import { describe, expect, it } from '@jest/globals';
import { foreignMembers, groupsOf, membersAt, parseGroups } from '#domain/units/groups';

const HOANG_DONG = '05986@2004-08-31';
const BAC_AI = '06052@2004-08-31'; // divided on 1 January 2020

const REGISTERED = {
  id: 'registered-2017',
  name: { vi: 'Xã đăng ký đạt chuẩn năm 2017 (ví dụ)', en: 'Registered for 2017 (example)' },
  from: '2017-01-01',
  to: '2017-12-31',
  example: true,
  members: [HOANG_DONG],
};
const DIFFICULT = {
  id: 'difficult',
  name: { vi: 'Xã đặc biệt khó khăn (ví dụ)' },
  from: '2016-01-01',
  example: true,
  members: [HOANG_DONG, BAC_AI],
};

const groups = parseGroups([REGISTERED, DIFFICULT]);

describe('members of a group', () => {
  it.each([
    ['registered-2017', '2016-12-31', []],
    ['registered-2017', '2017-01-01', [HOANG_DONG]],
    ['registered-2017', '2017-12-31', [HOANG_DONG]],
    ['registered-2017', '2018-01-01', []],
    ['difficult', '2019-12-31', [HOANG_DONG, BAC_AI]],
    ['difficult', '2020-01-01', [HOANG_DONG]],
    ['difficult', '2025-07-01', []],
  ])('of %s on %s', (id, date, expected) => {
    const group = groups.find((each) => each.id === id);
    expect(group && membersAt(group, date)).toEqual(expected);
  });

  it('know their groups', () => {
    const ids = (unit: string, date: string) => groupsOf(unit, date, groups).map(({ id }) => id);
    expect(ids(HOANG_DONG, '2017-06-30')).toEqual(['registered-2017', 'difficult']);
    expect(ids(HOANG_DONG, '2018-06-30')).toEqual(['difficult']);
    expect(ids(BAC_AI, '2017-06-30')).toEqual(['difficult']);
    expect(ids('05977@2025-07-01', '2025-07-01')).toEqual([]);
  });
});

describe('a group is refused', () => {
  it.each([
    ['with a unit of another time', { members: ['05977@2025-07-01'] }],
    ['with a district', { members: ['178@2004-08-31'] }],
    ['with a member twice', { members: [HOANG_DONG, HOANG_DONG] }],
    ['from before the first tree', { from: '1999-01-01' }],
    ['ending before it begins', { to: '2016-12-31' }],
    ['with a day that is none', { from: '2017-02-30' }],
    ['without a name', { name: { vi: '' } }],
    ['without saying whether it is an example', { example: undefined }],
    ['with a field nobody knows', { note: 'x' }],
  ])('%s', (_, change) => {
    expect(() => parseGroups([{ ...REGISTERED, ...change }])).toThrow();
  });

  it('where two have one id', () => {
    expect(() => parseGroups([REGISTERED, REGISTERED])).toThrow(/doubled id/);
  });

  it('naming the strangers', () => {
    expect(
      foreignMembers({ from: '2017-01-01', members: [HOANG_DONG, 'x', '178@2004-08-31'] }),
    ).toEqual(['x', '178@2004-08-31']);
  });
});
