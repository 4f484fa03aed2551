import type { RegisterRow } from '#domain/sheet/sheet';
import type { SheetDraft } from './sheet-draft.ts';
import { villageNames } from './village-names.ts';

/** Rows with ids such as "CT-05986-001": register, commune, number. */
export function registerRows(
  draft: SheetDraft,
  prefix: string,
  fields: readonly RegisterRow['fields'][],
): readonly RegisterRow[] {
  return fields.map((each, index) => ({
    id: `${prefix}-${draft.commune.unit.code}-${String(index + 1).padStart(3, '0')}`,
    fields: each,
  }));
}

/** The villages of a commune, as many as its sheet says. */
export function villagesOf(draft: SheetDraft): readonly string[] {
  return villageNames(draft.units('info.villages'), draft.random('villages'));
}
