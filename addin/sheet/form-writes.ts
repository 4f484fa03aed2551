/** Which cells a change of the sheet's content is written into. */
import type { PlacedValue, Place } from '#domain/sync/content';
import { parseFieldPlace } from '#domain/sync/content';
import type { Entry } from '#domain/sheet/entry';
import { cellName, type OpenedWorkbook } from '#workbook/reader/opened';
import type { ReadForm } from '#workbook/reader/read';
import { readRegisters, type ReadRegister } from '#workbook/reader/registers';
import { entryValue, fieldValue, textValue, type CellWrite } from '../excel/cell-write.ts';

export type Changes = ReadonlyMap<Place, PlacedValue | undefined>;

/** Places without a cell in this file are left out: nothing can be written there, and nothing was lost there. */
export function formWrites(
  cells: OpenedWorkbook,
  { places, sheet }: Pick<ReadForm, 'places' | 'sheet'>,
  changes: Changes,
): readonly CellWrite[] {
  const writes: CellWrite[] = [];
  const registers = new RegisterRows(readRegisters(cells), sheet.registers);
  for (const [place, value] of changes) {
    const field = parseFieldPlace(place);
    if (field) {
      writes.push(...registers.write(field.register, field.id, field.field, value));
      continue;
    }
    const at = places.get(place);
    if (at) writes.push({ ...at, value: contentOf(value) });
  }
  return writes;
}

function contentOf(value: PlacedValue | undefined): string | number {
  return typeof value === 'string' ? textValue(value) : entryValue(value);
}

class RegisterRows {
  private readonly added = new Map<string, number>();

  constructor(
    private readonly registers: ReadonlyMap<string, ReadRegister | null>,
    private readonly rows: ReadForm['sheet']['registers'],
  ) {}

  /** A row that is not here yet goes below the last one, with its id. */
  write(
    register: string,
    id: string,
    field: string,
    value: Entry | string | undefined,
  ): readonly CellWrite[] {
    const read = this.registers.get(register);
    const column = read?.columns.get(field);
    if (!read || column === undefined) return [];
    const index = (this.rows[register] ?? []).findIndex((row) => row.id === id);
    const known = index >= 0 ? read.at[index] : this.added.get(`${register} ${id}`);
    const row = known ?? this.rowBelow(register, read);
    const at = (where: number) => ({
      sheet: read.sheet,
      cell: cellName({ ...read, row, column: where }),
    });
    const written = { ...at(column), value: typeof value === 'string' ? fieldValue(value) : '' };
    if (known !== undefined) return [written];
    this.added.set(`${register} ${id}`, row);
    const idColumn = read.columns.get('id');
    return idColumn === undefined
      ? [written]
      : [written, { ...at(idColumn), value: textValue(id) }];
  }

  private rowBelow(register: string, read: ReadRegister): number {
    const taken = [...this.added]
      .filter(([key]) => key.startsWith(`${register} `))
      .map(([, row]) => row);
    return Math.max(read.headerRow, ...read.at, ...taken) + 1;
  }
}

/** Ids that the store gave to rows that were typed without one. */
export function idWrites(
  cells: OpenedWorkbook,
  sheet: ReadForm['sheet'],
  withIds: ReadForm['sheet']['registers'],
): readonly CellWrite[] {
  const registers = readRegisters(cells);
  return Object.entries(sheet.registers).flatMap(([register, rows]) => {
    const read = registers.get(register);
    const column = read?.columns.get('id');
    if (!read || column === undefined) return [];
    return rows.flatMap(({ id }, index): CellWrite[] => {
      const given = withIds[register]?.[index]?.id ?? null;
      if (given === null || given === id) return [];
      const cell = cellName({ sheet: read.sheet, row: read.at[index]!, column });
      return [{ sheet: read.sheet, cell, value: textValue(given) }];
    });
  });
}
