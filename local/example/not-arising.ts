// The few communes in which something does not arise: KPS or 0 of 0, with the explanation that the rules ask for.
import type { Indicator } from '#domain/packs/schema';
import {
  denominatorAddress,
  explanationNote,
  numeratorAddress,
  ownVerdictAddress,
} from '#domain/sheet/addresses';
import type { SheetDraft } from './sheet-draft.ts';

interface Absence {
  readonly portion: number;
  readonly note: string;
}

const ABSENCES: Readonly<Record<string, Absence>> = {
  '7': {
    portion: 0.05,
    note: 'Xã không có quy hoạch chợ; nhân dân mua bán tại các cửa hàng trong xã và chợ của xã bên.',
  },
  '17.2': {
    portion: 0.06,
    note: 'Trên địa bàn xã không có cơ sở sản xuất, kinh doanh, nuôi trồng thủy sản, làng nghề.',
  },
};

/** Whether the indicator was filled in as not arising. */
export function fillNotArising(draft: SheetDraft, { id, measure }: Indicator): boolean {
  const absence = ABSENCES[id];
  const random = draft.random(`absence ${id}`);
  if (!absence || !random.chance(absence.portion)) return false;

  draft.setNote(explanationNote(id), absence.note);
  if (measure.kind === 'assessed') {
    draft.setState(ownVerdictAddress(id), 'none');
    return true;
  }
  // People write both.
  const asZero = random.chance(0.5);
  for (const address of [numeratorAddress(id, ''), denominatorAddress(id)]) {
    if (asZero) draft.setNumber(address, 0);
    else draft.setState(address, 'none');
  }
  draft.setVerdict(ownVerdictAddress(id), 'met');
  return true;
}
