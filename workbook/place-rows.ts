/**
 * What the hidden sheet of a workbook that is no form carries: whose figures it is about. A function in it that names
 * no unit and no period means these.
 */
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';

export interface WorkbookAbout {
  readonly unit: UnitKey;
  readonly period: PeriodId;
  readonly packHash: string;
}

/** In the same words as a form's. */
export function placeRows({ unit, period, packHash }: WorkbookAbout): readonly [string, string][] {
  return Object.entries({ unit, period, packHash });
}
