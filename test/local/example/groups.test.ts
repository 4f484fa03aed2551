import { describe, expect, it } from '@jest/globals';
import { membersAt } from '#domain/units/groups';
import { exampleGroups } from '#local/example/groups';
import { plan } from './judged.ts';

const groups = exampleGroups();
const members = (id: string) => {
  const group = groups.find((each) => each.id === id)!;
  return plan.filter(({ unit }) => membersAt(group, '2017-06-30').includes(unit.key));
};

describe('the groups of the example', () => {
  it('are marked as examples', () => {
    for (const { example, name } of groups) {
      expect(example).toBe(true);
      expect(name.vi).toContain('ví dụ');
    }
  });

  it.each([
    ['registered-2017', 14],
    ['directed-difficult', 5],
    ['under-five-2017', 46],
    ['border', 20],
  ])('%s has %i communes', (id, count) => {
    expect(members(id)).toHaveLength(count);
  });

  it('register for the year whoever is nearest to it and not there', () => {
    for (const { meets } of members('registered-2017')) {
      expect(meets.size).toBeGreaterThanOrEqual(10);
      expect(meets.size).toBeLessThan(19);
    }
  });

  it('direct five communes of zone III, each in another district', () => {
    const difficult = members('directed-difficult');
    expect(difficult.every(({ zone }) => zone === 'III')).toBe(true);
    expect(new Set(difficult.map(({ unit }) => unit.parent)).size).toBe(5);
  });
});
