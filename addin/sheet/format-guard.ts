/**
 * Watches whether edits took validation or format away from entry cells, and puts back what was lost: by itself in a
 * workbook that was only just opened, after that when asked (docs/decisions/0011).
 */
import { parseRange } from '#workbook/reader/opened';
import { isUntouched, lostFormats, putBackFormats } from '../excel/entry-formats.ts';
import type { EditedArea } from '../excel/workbook.ts';
import { Store } from '../state/store.ts';
import { entryCells, type EntryCell } from './entry-cells.ts';
import type { OpenSheet } from './open-sheet.ts';

export class FormatGuard {
  readonly lost = new Store<readonly EntryCell[]>([]);

  constructor(private readonly sheet: OpenSheet) {}

  /** All cells, once: what was pasted without the add-in is put back before anybody has something to undo. */
  async begin(): Promise<void> {
    const lost = await lostFormats(this.cells());
    if (lost.length === 0) return;
    const nothingToUndo = (await isUntouched()) && this.sheet.workbook.edited.get() === null;
    if (!nothingToUndo) return this.add(lost);
    // A page under somebody's own password stays as it is: the click will say so.
    await putBackFormats(lost).catch(() => this.add(lost));
  }

  private add(lost: readonly EntryCell[]): void {
    const others = this.lost.get().filter((known) => !lost.some((cell) => same(cell, known)));
    this.lost.set([...others, ...lost]);
  }

  /** Only what was edited is looked at: a form has hundreds of cells, and people type all day. */
  async look({ sheet, address }: EditedArea): Promise<void> {
    const touched = this.cells().filter(
      (cell) => cell.sheet === sheet && address.split(',').some((area) => holds(area, cell.cell)),
    );
    if (touched.length === 0) return;
    const lost = await lostFormats(touched);
    const others = this.lost.get().filter((known) => !touched.some((cell) => same(cell, known)));
    if (lost.length + this.lost.get().length > 0) this.lost.set([...others, ...lost]);
  }

  async putBack(): Promise<void> {
    await putBackFormats(this.lost.get());
    this.lost.set([]);
  }

  private cells(): readonly EntryCell[] {
    const open = this.sheet.form();
    return open ? entryCells(open.pack, open.form) : [];
  }
}

function same(a: EntryCell, b: EntryCell): boolean {
  return a.sheet === b.sheet && a.cell === b.cell;
}

/** "E9" in "D8:F20". */
function holds(area: string, cell: string): boolean {
  const [from = '', to = from] = area.split(':');
  const [a, b, at] = [from, to, cell].map(corner);
  if (!a || !b || !at) return false;
  return at.row >= a.row && at.row <= b.row && at.column >= a.column && at.column <= b.column;
}

function corner(cell: string) {
  const place = parseRange(`x!${cell}`);
  return place && { row: place.row, column: place.column };
}
