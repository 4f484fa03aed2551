import { describe, expect, it } from '@jest/globals';
import { carryOver } from '#domain/tally/other-tree';
import type { SheetSummary } from '#domain/tally/summary';
import { treeAt } from '#domain/units/trees';
import { ruralCommunesUnder } from '#domain/units/tree';

const [tree2017, tree2020, tree2025] = ['2017-06-30', '2020-06-30', '2025-12-31'].map((date) =>
  treeAt(date)!,
);

const summary = (unit: string): SheetSummary => ({
  unit,
  period: '2017S1',
  packHash: '',
  verdicts: [],
  resources: { central: '10' },
  statistics: { roadsOpened: '0.1' },
  ratios: {},
});

const all = ruralCommunesUnder(tree2017!, tree2017!.root.key).map(({ key }) => summary(key));

describe('sums under another tree', () => {
  it('every commune is carried whole or named', () => {
    const { units, notCarried } = carryOver(all, tree2017!, tree2025!);
    const carried = units.flatMap(({ from }) => from);
    expect(new Set([...carried, ...notCarried.map(({ unit }) => unit)]).size).toBe(207);
    expect(carried).toHaveLength(207 - notCarried.length);
    for (const { from, resources } of units) {
      expect(resources['central']).toEqual({ value: String(10 * from.length), count: from.length });
    }
  });

  it('names what was divided, and among whom: Bắc Ái went to Kim Đồng and Đề Thám', () => {
    const { notCarried } = carryOver([summary('06052@2004-08-31')], tree2017!, tree2020!);
    expect(notCarried).toEqual([
      { unit: '06052@2004-08-31', into: ['06031@2004-08-31', '06046@2004-08-31'] },
    ]);
  });

  it('keeps the weakest evidence of what was merged', () => {
    const { units } = carryOver(all, tree2017!, tree2025!);
    expect(new Set(units.map(({ evidence }) => evidence))).toEqual(new Set(['E1', 'E2', 'E3']));
  });

  it('a unit that stayed itself keeps its sums', () => {
    const { units } = carryOver([summary('05986@2004-08-31')], tree2017!, tree2020!);
    expect(units).toMatchObject([
      { unit: { key: '05986@2004-08-31' }, evidence: 'mechanical', from: ['05986@2004-08-31'] },
    ]);
  });
});
