import { describe, expect, it } from '@jest/globals';
import { trees } from '#domain/units/trees';
import type { UnitTree } from '#domain/units/tree';
import { sourceData } from './source-data.ts';

const [of2017, of2020, of2024, of2025] = trees() as [UnitTree, UnitTree, UnitTree, UnitTree];

/** What would join two different places, if one joined two trees by code alone. */
function hazards(before: UnitTree, after: UnitTree) {
  return [...before.units.values()].flatMap((unit) => {
    const other = after.byCode.get(unit.code);
    return other && other.name !== unit.name ? [[unit, other] as const] : [];
  });
}

function lines(before: UnitTree, after: UnitTree): string[] {
  return hazards(before, after).map(([unit, other]) => `${unit.code} ${unit.name} > ${other.name}`);
}

describe('codes that name another place later', () => {
  it('2017 to 2020', () => {
    expect(lines(of2017, of2020)).toEqual([
      '06112 Xã Tô Hiệu > Thị trấn Bình Gia',
      '06139 Xã Trùng Quán > Xã Bắc Hùng',
      '06154 Xã Tân Lang > Xã Bắc Việt',
      '06268 Xã Vân Mộng > Xã Liên Hội',
      '06280 Xã Văn An > Xã Điềm He',
      '06283 Xã Đại An > Xã An Sơn',
      '06298 Xã Xuân Mai > Xã Bình Phúc',
      '06343 Xã Bắc Sơn > Xã Bắc Quỳnh',
      '06406 Xã Thiện Kỵ > Xã Thiện Tân',
      '06544 Xã Xuân Mãn > Xã Khánh Xuân',
      '06577 Xã Xuân Tình > Xã Thống Nhất',
      '06595 Xã Minh Phát > Xã Minh Hiệp',
    ]);
  });

  it('2020 to 2024', () => {
    expect(lines(of2020, of2024)).toEqual(['06040 Xã Đại Đồng > Thị trấn Thất Khê']);
  });

  it('2024 to 2025', () => {
    expect(lines(of2024, of2025)).toHaveLength(37);
    expect(lines(of2024, of2025)[0]).toBe('05977 Phường Vĩnh Trại > Phường Đông Kinh');
  });

  it('have two keys', () => {
    const found = hazards(of2017, of2025);
    expect(found).not.toHaveLength(0);
    expect(found.filter(([unit, other]) => unit.key === other.key)).toEqual([]);
  });

  it('are those of the source', () => {
    type Lists = Record<string, { code: string; before: string; after: string }[]>;
    const source = sourceData<{ sameCodeOtherUnit: Lists }>('langson-code-hazards.json');
    if (source === null) return;
    expect(
      Object.fromEntries([
        ['2017->2020', lines(of2017, of2020)],
        ['2020->2024', lines(of2020, of2024)],
        ['2024->2025', lines(of2024, of2025)],
      ]),
    ).toEqual(
      Object.fromEntries(
        Object.entries(source.sameCodeOtherUnit).map(([step, rows]) => [
          step,
          rows.map(({ code, before, after }) => `${code} ${before} > ${after}`),
        ]),
      ),
    );
  });
});
