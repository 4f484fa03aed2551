/** A sheet in memory. It computes nothing: a formula keeps the result it came with, or has the one it is given. */
import { formatValue } from 'hucre';
import { cellsOf, intersection, matrixOf, type Area } from './area.ts';
import { PLAIN, type CellInput, type CellState, type CellStyle, type CellValue } from './cell.ts';
import type { Axis, GridSheet, Visibility } from './grid.ts';
import type { Shift } from './shifted-names.ts';

export interface MemoryCell {
  readonly value: CellValue;
  readonly formula: string | null;
  /** null for that of the sheet. */
  readonly style: CellStyle | null;
}

const COLUMN_POINTS = 48;
const ROW_POINTS = 15;

/** What a formula shows before it has ever been computed. */
const NOT_COMPUTED = 0;

export class MemorySheet implements GridSheet {
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  frozen = { rows: 0, columns: 0 };
  private cellsByPlace = new Map<string, MemoryCell>();
  private joined: Area[] = [];
  private readonly spills = new Map<string, Area>();
  private readonly sizes = { row: new Map<number, number>(), column: new Map<number, number>() };
  private readonly hiddenOf = { row: new Set<number>(), column: new Set<number>() };

  constructor(
    readonly id: string,
    public name: string,
    private readonly plain: CellStyle = PLAIN,
    private readonly onShift: (shift: Shift) => void = () => {},
  ) {}

  used(valuesOnly: boolean, within?: Area): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [place, { value, formula }] of this.cellsByPlace) {
      if (valuesOnly && value === '' && formula === null) continue;
      const [row, column] = placeOf(place);
      if (within && !intersection(within, { row, column, rows: 1, columns: 1 })) continue;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  cells(area: Area): CellState[][] {
    return matrixOf(area, (row, column) => this.state(row, column));
  }

  private state(row: number, column: number): CellState {
    const { value = '', formula = null, style } = this.at(row, column) ?? {};
    const { numberFormat } = style ?? this.plain;
    return { value, formula, text: textOf(value, numberFormat), numberFormat };
  }

  write(area: Area, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    for (const [row, column] of cellsOf(area)) {
      const input = inputs[row - area.row]?.[column - area.column];
      if (!input) continue;
      const { style = null } = this.at(row, column) ?? {};
      this.put(row, column, {
        style,
        ...('formula' in input
          ? { formula: input.formula, value: NOT_COMPUTED }
          : { formula: null, value: input.value }),
      });
    }
  }

  /** What a formula gives from now on, in a test. */
  setResult(row: number, column: number, value: CellValue): void {
    this.put(row, column, { formula: null, style: null, ...this.at(row, column), value });
  }

  /** What a formula gives that fills more cells than its own. */
  setSpill(row: number, column: number, values: readonly (readonly CellValue[])[]): void {
    values.forEach((line, down) => {
      line.forEach((value, right) => this.setResult(row + down, column + right, value));
    });
    this.spills.set(`${row},${column}`, {
      row,
      column,
      rows: values.length,
      columns: values[0]!.length,
    });
  }

  spilled(row: number, column: number): Area | null {
    const { formula = null } = this.at(row, column) ?? {};
    return formula === null ? null : (this.spills.get(`${row},${column}`) ?? null);
  }

  put(row: number, column: number, cell: MemoryCell): void {
    this.cellsByPlace.set(`${row},${column}`, cell);
  }

  private at(row: number, column: number): MemoryCell | undefined {
    return this.cellsByPlace.get(`${row},${column}`);
  }

  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    for (const [place, cell] of [...this.cellsByPlace]) {
      const [row, column] = placeOf(place);
      if (!intersection(area, { row, column, rows: 1, columns: 1 })) continue;
      const kept = {
        ...cell,
        ...(what === 'Formats' ? {} : { value: '', formula: null }),
        ...(what === 'Contents' ? {} : { style: null }),
      };
      if (kept.value === '' && kept.formula === null && kept.style === null) {
        this.cellsByPlace.delete(place);
      } else this.cellsByPlace.set(place, kept);
    }
  }

  style(row: number, column: number): CellStyle {
    return this.at(row, column)?.style ?? this.plain;
  }

  restyle(area: Area, change: Partial<CellStyle>): void {
    for (const [row, column] of cellsOf(area)) {
      const { value = '', formula = null } = this.at(row, column) ?? {};
      this.put(row, column, { value, formula, style: { ...this.style(row, column), ...change } });
    }
  }

  size(axis: Axis, index: number): number {
    return this.sizes[axis].get(index) ?? (axis === 'row' ? ROW_POINTS : COLUMN_POINTS);
  }

  resize(axis: Axis, first: number, count: number, points: number): void {
    for (let at = first; at < first + count; at++) this.sizes[axis].set(at, points);
  }

  isHidden(axis: Axis, index: number): boolean {
    return this.hiddenOf[axis].has(index);
  }

  hide(axis: Axis, first: number, count: number, hidden: boolean): void {
    for (let at = first; at < first + count; at++) {
      if (hidden) this.hiddenOf[axis].add(at);
      else this.hiddenOf[axis].delete(at);
    }
  }

  insert(axis: Axis, first: number, count: number): void {
    this.shift(axis, (at) => (at >= first ? at + count : at));
    this.onShift({ axis, first, count });
  }

  remove(axis: Axis, first: number, count: number): void {
    this.shift(axis, (at) => (at < first ? at : at < first + count ? null : at - count));
    this.onShift({ axis, first, count: -count });
  }

  private shift(axis: Axis, to: (at: number) => number | null): void {
    const cells = [...this.cellsByPlace].flatMap(([place, cell]) => {
      const [row, column] = placeOf(place);
      const moved = axis === 'row' ? [to(row), column] : [row, to(column)];
      return moved.includes(null) ? [] : [[moved.join(), cell] as const];
    });
    this.cellsByPlace = new Map(cells);
    this.joined = this.joined.flatMap((area) => {
      const moved = to(area[axis]);
      return moved === null ? [] : [{ ...area, [axis]: moved }];
    });
  }

  merges(): readonly Area[] {
    return this.joined;
  }

  merge(area: Area): void {
    this.unmerge(area);
    this.joined.push(area);
  }

  unmerge(area: Area): void {
    this.joined = this.joined.filter((each) => !intersection(each, area));
  }
}

function placeOf(place: string): [number, number] {
  const [row = 0, column = 0] = place.split(',').map(Number);
  return [row, column];
}

function textOf(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return formatValue(value, numberFormat, { locale: 'vi-VN' });
}
