/** A workbook in memory: for tests of the add-in that need no browser. */
import { cellAt, type Area } from './area.ts';
import { parseLocal } from './address.ts';
import { PLAIN, type CellStyle, type CellValue } from './cell.ts';
import type { DefinedName, Grid, GridEvent, Selection } from './grid.ts';
import { MemorySheet } from './memory-sheet.ts';
import { shiftedNames } from './shifted-names.ts';
import { typedInput } from './typed-text.ts';

export class MemoryGrid implements Grid {
  private pages: MemorySheet[] = [];
  private definedNames: DefinedName[] = [];
  private readonly listeners: ((event: GridEvent) => void)[] = [];
  private active = '';
  private selected: Area = cellAt(0, 0);
  private lastId = 0;

  constructor(
    readonly name: string,
    private readonly plain: CellStyle = PLAIN,
  ) {}

  sheets(): readonly MemorySheet[] {
    return this.pages;
  }

  sheet(name: string): MemorySheet {
    const found = this.pages.find((page) => page.name === name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  }

  addSheet(name: string): MemorySheet {
    const sheet = new MemorySheet(`{sheet-${++this.lastId}}`, name, this.plain, (shift) => {
      this.definedNames = shiftedNames(this.definedNames, sheet.name, shift);
    });
    this.pages.push(sheet);
    if (this.active === '') this.active = sheet.id;
    this.tell({ kind: 'added', sheet: sheet.id });
    return sheet;
  }

  removeSheet(id: string): void {
    this.pages = this.pages.filter((page) => page.id !== id);
    this.tell({ kind: 'deleted', sheet: id });
    if (this.active === id) this.activate(this.firstVisible().id);
  }

  private firstVisible(): MemorySheet {
    return this.pages.find(({ visibility }) => visibility === 'Visible') ?? this.pages[0]!;
  }

  moveSheet(id: string, position: number): void {
    const moved = this.pages.find((page) => page.id === id);
    if (!moved) return;
    this.pages = this.pages.filter((page) => page !== moved);
    this.pages.splice(position, 0, moved);
  }

  activeSheet(): MemorySheet {
    return this.pages.find(({ id }) => id === this.active)!;
  }

  activate(id: string): void {
    const before = this.active;
    this.active = id;
    this.selected = cellAt(0, 0);
    if (before !== id) this.tell({ kind: 'activated', sheet: id, before });
  }

  selection(): Selection {
    return { sheet: this.activeSheet(), area: this.selected };
  }

  select(sheet: string, area: Area): void {
    this.activate(sheet);
    this.selected = area;
    this.tell({ kind: 'selected', sheet, area });
  }

  names(): readonly DefinedName[] {
    return this.definedNames;
  }

  setName(name: DefinedName): void {
    this.removeName(name.name, name.sheet);
    this.definedNames.push(name);
  }

  removeName(name: string, sheet: string | null): void {
    this.definedNames = this.definedNames.filter(
      (each) => each.name !== name || each.sheet !== sheet,
    );
  }

  calculate(): void {
    this.tell({ kind: 'calculated', sheet: this.active });
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  asOneStep<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  listen(listener: (event: GridEvent) => void): void {
    this.listeners.push(listener);
  }

  private tell(event: GridEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** A person types into a cell: what stands in it follows the rules of Excel in Vietnam. */
  type(sheet: string, address: string, typed: CellValue): void {
    this.paste(sheet, address, [[typed]]);
  }

  /** A person pastes from that cell on: without validation, as pasting does. */
  paste(sheet: string, address: string, values: readonly (readonly CellValue[])[]): void {
    const page = this.sheet(sheet);
    const { row, column } = parseLocal(address)!;
    const area = { row, column, rows: values.length, columns: values[0]!.length };
    const cells = page.cells(area);
    page.write(
      area,
      values.map((each, r) =>
        each.map((value, c) =>
          typeof value === 'string' ? typedInput(value, cells[r]![c]!.numberFormat) : { value },
        ),
      ),
    );
    this.tell({ kind: 'changed', sheet: page.id, area, how: 'RangeEdited' });
  }

  /** The value of a cell, or of the cell that has a name. */
  value(sheet: string, address: string): CellValue {
    return this.sheet(sheet).cells(parseLocal(address)!)[0]![0]!.value;
  }
}
