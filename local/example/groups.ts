/**
 * Nhóm xã of the example. The report says how many communes are registered for 2017 and how many specially difficult
 * ones the province directs, not which: both are invented here. The border communes are named from memory, not held
 * against the annex of NĐ 34/2014/NĐ-CP. All are marked as examples.
 */
import type { UnitKey } from '#domain/sheet/sheet';
import { parseGroups, type CommuneGroup } from '#domain/units/groups';
import { childrenOf } from '#domain/units/tree';
import { planProvince, type PlannedCommune } from './province-plan.ts';
import { PUBLISHED } from './published.ts';
import { ALL_CRITERIA, exampleTree } from './setting.ts';

/** By the code of the district. */
const BORDER: Readonly<Record<string, readonly string[]>> = {
  180: ['Quốc Khánh', 'Đội Cấn', 'Tân Minh', 'Đào Viên'],
  182: ['Trùng Khánh', 'Thụy Hùng', 'Thanh Long', 'Tân Thanh', 'Tân Mỹ'],
  183: ['Bảo Lâm', 'Thanh Lòa', 'Cao Lâu', 'Xuất Lễ', 'Mẫu Sơn'],
  188: ['Mẫu Sơn', 'Yên Khoái', 'Tú Mịch', 'Tam Gia'],
  189: ['Bắc Xa', 'Bính Xá'],
};

const FEW_CRITERIA = 5;

export function exampleGroups(
  communes: readonly PlannedCommune[] = planProvince(),
): readonly CommuneGroup[] {
  const year = { from: '2017-01-01', to: '2017-12-31', example: true };
  const programme = { from: '2016-12-01', to: '2020-12-31', example: true };
  const registered = nextToMeetAll(communes);
  return parseGroups([
    {
      id: 'registered-2017',
      name: {
        vi: 'Xã đăng ký đạt chuẩn năm 2017 (ví dụ)',
        en: 'Communes registered for 2017 (example)',
      },
      ...year,
      members: registered,
    },
    {
      id: 'directed-difficult',
      name: {
        vi: 'Xã đặc biệt khó khăn do tỉnh chỉ đạo (ví dụ)',
        en: 'Specially difficult communes directed by the province (example)',
      },
      ...programme,
      members: directedDifficult(communes, registered),
    },
    {
      id: 'under-five-2017',
      name: { vi: 'Xã dưới 5 tiêu chí (ví dụ)', en: 'Communes under 5 criteria (example)' },
      ...year,
      members: keysOf(communes.filter(({ meets }) => meets.size < FEW_CRITERIA)),
    },
    {
      id: 'border',
      name: { vi: 'Xã biên giới (ví dụ)', en: 'Border communes (example)' },
      source: 'Từ trí nhớ; chưa đối chiếu phụ lục của NĐ 34/2014/NĐ-CP',
      ...programme,
      members: borderCommunes(),
    },
  ]);
}

function nextToMeetAll(communes: readonly PlannedCommune[]): readonly UnitKey[] {
  const lacking = byStanding(communes).filter(({ meets }) => meets.size < ALL_CRITERIA);
  return keysOf(lacking.slice(0, PUBLISHED.groups.registered));
}

/** The best of zone III, one in a district. */
function directedDifficult(
  communes: readonly PlannedCommune[],
  registered: readonly UnitKey[],
): readonly UnitKey[] {
  const districts = new Set<UnitKey | null>();
  const first = byStanding(communes).filter(({ unit, zone, meets }) => {
    if (zone !== 'III' || meets.size === ALL_CRITERIA || registered.includes(unit.key))
      return false;
    if (districts.has(unit.parent)) return false;
    districts.add(unit.parent);
    return true;
  });
  return keysOf(first.slice(0, PUBLISHED.groups.difficult));
}

function borderCommunes(): readonly UnitKey[] {
  const tree = exampleTree();
  return Object.entries(BORDER).flatMap(([code, names]) => {
    const communes = childrenOf(tree, tree.byCode.get(code)!.key).filter(({ rural }) => rural);
    return names.map((name) => communes.find(({ shortName }) => shortName === name)!.key);
  });
}

function byStanding(communes: readonly PlannedCommune[]): readonly PlannedCommune[] {
  return [...communes].sort((a, b) => b.standing - a.standing);
}

function keysOf(communes: readonly PlannedCommune[]): readonly UnitKey[] {
  return communes.map(({ unit }) => unit.key);
}
