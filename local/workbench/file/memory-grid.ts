/** A file in a grid in memory. */
import type { Sheet } from 'hucre';
import type { Visibility } from '../host/grid/grid.ts';
import { MemoryGrid } from '../host/grid/memory-grid.ts';
import type { MemorySheet } from '../host/grid/memory-sheet.ts';
import { areaOfMerge } from './areas.ts';
import { contentOf } from './content.ts';
import { namesOf } from './names.ts';
import type { OpenedFile } from './opened-file.ts';
import { columnPoints } from './sizes.ts';
import { colourOf, plainOf, styleOf } from './style.ts';

export function memoryGridOf(file: OpenedFile): MemoryGrid {
  const grid = new MemoryGrid(file.name, plainOf(file.workbook));
  for (const sheet of file.sheets) fill(grid.addSheet(sheet.name), sheet, file);
  for (const name of namesOf(file.workbook.namedRanges, grid.sheets())) grid.setName(name);
  const active = grid.sheets()[file.workbook.activeSheet ?? 0];
  if (active) grid.activate(active.id);
  return grid;
}

function fill(page: MemorySheet, sheet: Sheet, { workbook }: OpenedFile): void {
  page.visibility = visibilityOf(sheet);
  page.tabColor = colourOf(workbook, sheet.view?.tabColor) ?? '';
  page.showGridlines = sheet.view?.showGridLines ?? true;
  page.frozen = { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 };
  sheet.rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) page.put(r, c, { ...contentOf({ value, type: 'string' }), style: null });
    }),
  );
  for (const [place, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    page.put(row, column, { ...contentOf(cell), style: styleOf(workbook, cell.style) });
  }
  sheet.columns?.forEach(({ width, hidden = false }, at) => {
    page.resize('column', at, 1, columnPoints(width));
    page.hide('column', at, 1, hidden);
  });
  for (const [at, { height, hidden = false }] of sheet.rowDefs ?? []) {
    if (height !== undefined) page.resize('row', at, 1, height);
    page.hide('row', at, 1, hidden);
  }
  for (const merge of sheet.merges ?? []) page.merge(areaOfMerge(merge));
}

export function visibilityOf({ hidden, veryHidden }: Sheet): Visibility {
  if (veryHidden) return 'VeryHidden';
  return hidden ? 'Hidden' : 'Visible';
}
