/** Ranges as files write them. */
import type { MergeRange } from 'hucre';
import { parseLocal } from '../host/grid/address.ts';
import type { Area } from '../host/grid/area.ts';

/** "E24 E26:F26" */
export function areasOf(range: string): readonly Area[] {
  return range.split(/\s+/).flatMap((each) => parseLocal(each) ?? []);
}

export function areaOfMerge({ startRow, startCol, endRow, endCol }: MergeRange): Area {
  return {
    row: startRow,
    column: startCol,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  };
}
