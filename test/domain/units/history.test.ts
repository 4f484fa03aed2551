import { describe, expect, it } from '@jest/globals';
import { successors, type Successor } from '#domain/units/history';
import { trees } from '#domain/units/trees';
import type { UnitTree } from '#domain/units/tree';
import { sourceData } from './source-data.ts';

const [of2017, of2020, of2024, of2025] = trees() as [UnitTree, UnitTree, UnitTree, UnitTree];

function communes(tree: UnitTree) {
  return [...tree.units.values()].filter(({ level }) => level === 'commune');
}

/** "06031 same mechanical". */
function brief(relatives: readonly Successor[]): string[] {
  return relatives.map(({ unit, kind, evidence }) => `${unit.code} ${kind} ${evidence}`);
}

function keyIn(tree: UnitTree, code: string): string {
  return tree.byCode.get(code)?.key ?? '';
}

describe('what became of a unit', () => {
  it.each([
    ['Hoàng Đồng, unchanged', '05986', of2017, of2024, ['05986 same mechanical']],
    ['Hoàng Đồng, in its own tree', '05986', of2017, of2017, ['05986 same mechanical']],
    ['Hoàng Đồng, merged', '05986', of2017, of2025, ['05986 whole E1']],
    ['Tô Hiệu, merged', '06112', of2017, of2020, ['06112 whole E2']],
    ['Tô Hiệu, merged twice: E2, then E1', '06112', of2017, of2025, ['06112 whole E2']],
    ['Tân Lập, inferred', '06409', of2017, of2025, ['06436 whole E3']],
    ['Bắc Ái, divided', '06052', of2017, of2020, ['06031 part E1', '06046 part E1']],
    [
      'Bắc Ái, divided, its parts merged',
      '06052',
      of2017,
      of2025,
      ['06019 part E1', '06046 part E1'],
    ],
    ['Tân Việt, divided', '06130', of2017, of2025, ['06124 part E1', '06154 part E2']],
    ['Đại Đồng, divided', '06040', of2020, of2024, ['06025 part E1', '06040 part E1']],
    ['Kiên Mộc, divided', '06625', of2024, of2025, ['06625 part E1', '06637 part E1']],
  ])('%s', (_, code, from, to, expected) => {
    const relatives = successors(keyIn(from, code), from, to);
    expect(brief(relatives).sort()).toEqual(expected);
    for (const { kind, whole } of relatives) expect(whole).toBe(kind !== 'part');
  });

  it('tells the way, with area and people where they are known', () => {
    const [first] = successors('06052@2004-08-31', of2017, of2025);
    expect(
      first?.path.map(({ date, from, to, km2, people }) => [date, from, to, km2, people]),
    ).toEqual([
      ['2020-01-01', '06052@2004-08-31', '06031@2004-08-31', 11.46, 702],
      ['2024-12-01', '06031@2004-08-31', '06031@2004-08-31', undefined, undefined],
      ['2025-07-01', '06031@2004-08-31', '06019@2025-07-01', undefined, undefined],
    ]);
  });

  it('is nothing for a district in 2025, and the province is still there', () => {
    expect(successors('178@2004-08-31', of2017, of2025)).toEqual([]);
    expect(brief(successors('178@2004-08-31', of2017, of2024))).toEqual(['178 same mechanical']);
    expect(brief(successors('20@2004-08-31', of2017, of2025))).toEqual(['20 same mechanical']);
  });

  it('is asked of a unit in its own tree, and forwards', () => {
    expect(() => successors('06052@2004-08-31', of2020, of2025)).toThrow(RangeError);
    expect(() => successors('05986@2004-08-31', of2024, of2017)).toThrow(RangeError);
  });

  it('reaches somewhere for all 226 units of 2017, by 232 ways', () => {
    const all = communes(of2017).map(({ key }) => successors(key, of2017, of2025));
    expect(all).toHaveLength(226);
    expect(all.every((relatives) => relatives.length > 0)).toBe(true);
    const flat = all.flat();
    expect(flat).toHaveLength(232);
    const count = (kind: string, evidence: string) =>
      flat.filter((relative) => relative.kind === kind && relative.evidence === evidence).length;
    expect([count('whole', 'E1'), count('whole', 'E2'), count('whole', 'E3')]).toEqual([
      188, 15, 14,
    ]);
    expect([count('part', 'E1'), count('part', 'E2'), count('part', 'E3')]).toEqual([11, 3, 1]);
  });

  it('agrees with the composed table', () => {
    interface Row {
      from: string;
      to: string;
      kind: string;
      weakest: string;
    }
    const table = sourceData<{ composed_2017_2025: Row[] }>('langson-mapping.json');
    if (table === null) return;
    const ours = communes(of2017).flatMap(({ key, code }) =>
      brief(successors(key, of2017, of2025)).map((line) => `${code} ${line}`),
    );
    const theirs = table.composed_2017_2025.map(
      (row) => `${row.from} ${row.to} ${row.kind} ${row.weakest}`,
    );
    expect(ours.sort()).toEqual(theirs.sort());
  });
});

describe('what a unit was made from', () => {
  /** "06031 same mechanical": of each unit that went into this one. */
  const origins = (code: string, from: UnitTree, to: UnitTree) =>
    [...from.units.values()].flatMap((old) =>
      successors(old.key, from, to)
        .filter(({ unit }) => unit.code === code)
        .map(({ kind, evidence }) => `${old.code} ${kind} ${evidence}`),
    );

  it.each([
    ['Kim Đồng, enlarged', '06031', of2020, of2017, ['06031 same mechanical', '06052 part E1']],
    [
      'Bắc Hùng',
      '06139',
      of2020,
      of2017,
      ['06130 part E1', '06139 part E1', '06145 whole E1', '06154 part E1'],
    ],
    [
      'Phường Đông Kinh',
      '05977',
      of2025,
      of2024,
      ['05977 whole E1', '05980 whole E1', '05992 whole E1', '06247 whole E1'],
    ],
    [
      'Tân Tiến, over three changes',
      '06019',
      of2025,
      of2017,
      ['06019 whole E1', '06022 whole E1', '06031 whole E1', '06052 part E1'],
    ],
    ['Hoàng Đồng, unchanged', '05986', of2024, of2017, ['05986 same mechanical']],
  ])('%s', (_, code, newer, older, expected) => {
    expect(origins(code, older, newer).sort()).toEqual(expected);
  });

  it('is known for every unit', () => {
    for (const tree of [of2020, of2024, of2025]) {
      const reached = communes(of2017).flatMap(({ key }) => successors(key, of2017, tree));
      expect(new Set(reached.map(({ unit }) => unit.key))).toEqual(
        new Set(communes(tree).map(({ key }) => key)),
      );
    }
  });
});
