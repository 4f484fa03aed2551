/** Leads to the cell of an entry, where the open workbook is the sheet that holds it. */
import { SHEET_NAMES } from '#workbook/names';
import { parseEnvelope } from '#workbook/envelope';
import type { OpenedWorkbook } from '#workbook/reader/opened';
import { placeOf } from '#workbook/reader/opened';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { EditedWorkbook } from './workbook.ts';

export interface SoughtCell {
  readonly unit: UnitKey;
  readonly period: PeriodId;
  /** Its defined name. */
  readonly name: string;
}

/** False where another workbook is open, or the cell is not in it. */
export async function showEntry(workbook: EditedWorkbook, sought: SoughtCell): Promise<boolean> {
  if (workbook.cells.get() === null) await workbook.open();
  const cells = workbook.cells.get();
  const place = cells && isSheetOf(cells, sought) ? cells.named(sought.name) : undefined;
  if (!place) return false;
  await workbook.show(placeOf(place));
  return true;
}

function isSheetOf(cells: OpenedWorkbook, { unit, period }: SoughtCell): boolean {
  const page = cells.page(SHEET_NAMES.hidden);
  const envelope = page ? parseEnvelope(page.rows) : null;
  return envelope?.unit === unit && envelope.period === period;
}
