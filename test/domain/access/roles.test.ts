import { describe, expect, it } from '@jest/globals';
import { ACTIONS, may, ROLES, type Action, type Grant, type Role } from '#domain/access/roles';
import { treeAt } from '#domain/units/trees';

const tree = treeAt('2017-06-30')!;
const TODAY = treeAt('2025-07-01')!;
const PROVINCE = '20@2004-08-31';
const CITY = '178@2004-08-31';
const COMMUNE = '05986@2004-08-31';
const SIBLING = '05989@2004-08-31';

const READING = [
  'sheet.read',
  'figures.read',
  'targets.read',
  'lists.read',
  'closing.read',
] as const;

/** What a role may do in its unit; every other action is refused. */
const MAY: Readonly<Record<Role, readonly Action[]>> = {
  communeOfficer: [...READING, 'sheet.push', 'sheet.submit', 'sheet.withdraw'],
  districtOfficer: [
    ...READING,
    'sheet.push',
    'sheet.submit',
    'sheet.withdraw',
    'sheet.examine',
    'sheet.return',
    'audit.read',
    'lists.write',
    'closing.create',
  ],
  department: [...READING, 'sheet.examine', 'sheet.return'],
  provinceOfficer: [
    ...READING,
    'sheet.examine',
    'sheet.return',
    'sheet.appraise',
    'audit.read',
    'targets.write',
    'lists.write',
    'closing.create',
    'period.manage',
    'pack.publish',
    'data.export',
  ],
  viewer: READING,
  administrator: ['audit.read', 'device.revoke', 'data.export', 'data.import', 'period.manage'],
};

const holding = (...grants: Grant[]) => ({ id: 'a', name: 'a', device: null, grants });

describe('a role', () => {
  it.each(ROLES)('%s may what it may, and nothing else', (role) => {
    const user = holding({ role, unit: CITY, criteria: role === 'department' ? [4] : undefined });
    const allowed = ACTIONS.filter((action) =>
      may(user, action, { unit: COMMUNE, tree, criteria: [4] }),
    );
    expect([...allowed].sort()).toEqual([...MAY[role]].sort());
  });

  it('without a grant nobody may anything', () => {
    expect(ACTIONS.filter((action) => may(holding(), action, { unit: COMMUNE, tree }))).toEqual([]);
  });
});

describe('a grant', () => {
  const reads = (held: string, unit: string, at = tree) =>
    may(holding({ role: 'viewer', unit: held }), 'sheet.read', { unit, tree: at });

  it('reaches its unit and what lies under it, not beside and not above', () => {
    expect(reads(CITY, CITY)).toBe(true);
    expect(reads(CITY, COMMUNE)).toBe(true);
    expect(reads(PROVINCE, COMMUNE)).toBe(true);
    expect(reads(COMMUNE, SIBLING)).toBe(false);
    expect(reads(COMMUNE, CITY)).toBe(false);
    expect(reads('180@2004-08-31', COMMUNE)).toBe(false);
  });

  it('is for the unit of its date: a reused code names another place', () => {
    expect(reads('05986@2025-07-01', COMMUNE)).toBe(false);
    expect(reads(COMMUNE, '05986@2025-07-01', TODAY)).toBe(false);
    expect(reads('05986@2025-07-01', '05986@2025-07-01', TODAY)).toBe(true);
    expect(reads(COMMUNE, COMMUNE, TODAY)).toBe(false); // it no longer stands
  });

  it('does not lend its rights to another grant of the same person', () => {
    const user = holding(
      { role: 'viewer', unit: PROVINCE },
      { role: 'communeOfficer', unit: COMMUNE },
    );
    expect(may(user, 'sheet.push', { unit: COMMUNE, tree })).toBe(true);
    expect(may(user, 'sheet.push', { unit: SIBLING, tree })).toBe(false);
    expect(may(user, 'sheet.read', { unit: SIBLING, tree })).toBe(true);
  });
});

describe('a department', () => {
  const examines = (held: readonly number[] | undefined, touched?: readonly number[]) =>
    may(holding({ role: 'department', unit: PROVINCE, criteria: held }), 'sheet.examine', {
      unit: COMMUNE,
      tree,
      criteria: touched,
    });

  it('acts on its criteria and on nothing more', () => {
    expect(examines([4, 5], [4])).toBe(true);
    expect(examines([4, 5], [5, 4])).toBe(true);
    expect(examines([4, 5], [4, 6])).toBe(false);
    expect(examines([4, 5])).toBe(false); // the whole sheet
  });

  it('that names no criteria has none', () => {
    expect(examines(undefined, [4])).toBe(false);
    expect(examines(undefined)).toBe(false);
  });

  it('reads whole sheets', () => {
    const user = holding({ role: 'department', unit: PROVINCE, criteria: [4] });
    expect(may(user, 'sheet.read', { unit: COMMUNE, tree })).toBe(true);
  });
});
