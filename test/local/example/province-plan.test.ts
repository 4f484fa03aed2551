import { describe, expect, it } from '@jest/globals';
import { childrenOf } from '#domain/units/tree';
import { planProvince, type PlannedCommune } from '#local/example/province-plan';
import { exampleTree } from '#local/example/setting';

const plan = planProvince();
const tree = exampleTree();
const meetingAll = plan.filter(({ meets }) => meets.size === 19);
const meanMet = (communes: readonly PlannedCommune[]) =>
  communes.reduce((sum, { meets }) => sum + meets.size, 0) / communes.length;

describe('the plan of the province', () => {
  it('is of the 207 rural communes of 2017, in the order of their codes', () => {
    const codes = plan.map(({ unit }) => unit.code);
    expect(codes).toHaveLength(207);
    expect(codes).toEqual([...codes].sort());
  });

  it('lets the three communes of the city meet everything', () => {
    const city = tree.byCode.get('178')!;
    const communes = plan.filter(({ unit }) => unit.parent === city.key);
    expect(communes.map(({ meets }) => meets.size)).toEqual([19, 19, 19]);
  });

  it('has a commune that meets everything in every district, and nowhere more than three', () => {
    for (const { key, name } of childrenOf(tree, tree.root.key)) {
      const there = meetingAll.filter(({ unit }) => unit.parent === key).length;
      expect([name, there >= 1 && there <= 3]).toEqual([name, true]);
    }
  });

  it('makes zone I better than II, and II better than III', () => {
    const [first, second, third] = (['I', 'II', 'III'] as const).map((zone) =>
      meanMet(plan.filter((commune) => commune.zone === zone)),
    );
    expect(first).toBeGreaterThan(second! + 2);
    expect(second).toBeGreaterThan(third! + 2);
  });

  it('does not give all poor communes the same criteria', () => {
    const four = plan.filter(({ meets }) => meets.size === 4);
    const kinds = new Set(four.map(({ meets }) => [...meets].join(' ')));
    expect(kinds.size).toBeGreaterThan(four.length / 2);
  });

  it('stands higher where more is met', () => {
    const byStanding = [...plan].sort((a, b) => b.standing - a.standing);
    const met = byStanding.map(({ meets }) => meets.size);
    expect(met).toEqual([...met].sort((a, b) => b - a));
  });
});
