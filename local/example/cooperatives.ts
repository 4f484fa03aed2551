// Danh mục hợp tác xã: as many rows as the sheet says it has, of its fields and founded when it says.
import type { RegisterRow } from '#domain/sheet/sheet';
import { ownVerdictAddress } from '#domain/sheet/addresses';
import { registerRows, villagesOf } from './register-rows.ts';
import type { SheetDraft } from './sheet-draft.ts';

const FARMING = 'Nông, lâm, thủy sản';
const OTHER_FIELDS = ['Dịch vụ', 'Khác'];
const NAMES: Readonly<Record<string, readonly string[]>> = {
  [FARMING]: ['HTX nông nghiệp', 'HTX nông lâm nghiệp', 'HTX chăn nuôi'],
  'Dịch vụ': ['HTX dịch vụ điện', 'HTX dịch vụ tổng hợp', 'HTX vận tải'],
  Khác: ['HTX vật liệu xây dựng', 'HTX vệ sinh môi trường'],
};

export function fillCooperatives(drafts: readonly SheetDraft[]): void {
  for (const draft of drafts) {
    const count = draft.units('stat.cooperatives');
    const fields = Array.from({ length: count }, (_, place) => fieldsOf(draft, place, count));
    draft.setRegister('cooperatives', registerRows(draft, 'HTX', fields));
  }
}

/** The farming ones first, the new ones last. */
function fieldsOf(draft: SheetDraft, place: number, count: number): RegisterRow['fields'] {
  const random = draft.random(`cooperative ${place}`);
  const isFarming = place < draft.units('stat.cooperativesFarming');
  const isNew = count - place <= draft.units('stat.cooperativesNew');
  const field = isFarming ? FARMING : random.pick(OTHER_FIELDS);
  const village = villagesOf(draft)[place]!;
  return {
    name: `${random.pick(NAMES[field]!)} ${village}`,
    village,
    year: isNew ? '2017' : String(random.whole(2003, 2016)),
    members: String(random.whole(7, 40)),
    field,
    status: isNew || isActive(draft, place) ? 'Hoạt động' : 'Ngừng hoạt động',
  };
}

/** Indicator 13.1 asks for one that works as the law says. */
function isActive(draft: SheetDraft, place: number): boolean {
  if (draft.verdict(ownVerdictAddress('13.1')) !== 'met') return false;
  return place === 0 || draft.random(`active ${place}`).chance(0.85);
}
