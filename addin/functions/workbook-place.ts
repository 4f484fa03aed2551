/** What the open workbook is about, from its hidden sheet: two columns, key and value, the short ones first. */
import { parsePeriod } from '#domain/periods/period';
import { unitByKey } from '#domain/units/trees';
import { SHEET_NAMES } from '#workbook/names';
import type { WorkbookPlace } from './context.ts';

const SHORT_ROWS = 'A1:B20';

/** Null for a workbook of somebody else's. Waits while a cell is being edited. */
export async function workbookPlace(): Promise<WorkbookPlace | null> {
  const values = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const hidden = context.workbook.worksheets.getItemOrNullObject(SHEET_NAMES.hidden);
    hidden.load('isNullObject');
    await context.sync();
    if (hidden.isNullObject) return [];
    const rows = hidden.getRange(SHORT_ROWS).load('values');
    await context.sync();
    return rows.values as unknown[][];
  });
  return placeIn(values);
}

export function placeIn(rows: readonly (readonly unknown[])[]): WorkbookPlace | null {
  const found = new Map(rows.map(([key, value]) => [String(key), String(value ?? '')]));
  const unit = found.get('unit') ?? '';
  const period = parsePeriod(found.get('period') ?? '');
  if (!period || !unitByKey(unit, period.end)) return null;
  return { unit, period: period.id, packHash: found.get('packHash') || undefined };
}
