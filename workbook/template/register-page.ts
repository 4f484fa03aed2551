import type { Register, RegisterColumn } from '#domain/form/form';
import { isDecimalText } from '#domain/values/decimal';
import type { TableDefinition } from 'hucre';
import { registerName } from '../names.ts';
import type { FormContext } from './context.ts';
import { Grid, columnLetters } from './grid.ts';

const HEADER = 3;

/** One register as a native table. Not protected: rows are added and sorted freely. */
export function registerPage(
  context: FormContext,
  register: Register,
): { grid: Grid; table: TableDefinition } {
  const columns: readonly RegisterColumn[] = [
    { id: 'id', text: { vi: 'Mã', en: 'Id' }, type: 'text', width: 16 },
    ...register.columns,
  ];
  const grid = new Grid(
    register.sheetName,
    columns.map(({ width }) => width),
  );
  const rows = context.sheet.registers[register.id] ?? [];
  const last = HEADER + Math.max(register.rows, rows.length + 3);

  grid.put(1, 1, 'title', register.text.vi.toUpperCase());
  grid.merge(1, 1, 1, columns.length, 'title');
  grid.height(1, 26);
  columns.forEach(({ text }, index) => grid.put(HEADER, index + 1, 'heading', text.vi));
  grid.fit(
    HEADER,
    columns.map(({ text }, index) => [index + 1, text.vi]),
    34,
  );

  for (let row = HEADER + 1; row <= last; row++) {
    const found = rows[row - HEADER - 1];
    columns.forEach((column, index) => {
      const value = column.id === 'id' ? found?.id : found?.fields[column.id];
      grid.put(row, index + 1, styleOf(column), cellValue(column, value));
    });
    grid.fit(
      row,
      columns.map((column, index) => [index + 1, found?.fields[column.id] ?? '']),
    );
  }
  columns.forEach((column, index) => {
    const letters = columnLetters(index + 1);
    if (!column.choices) return;
    const range = `${letters}${HEADER + 1}:${letters}${last}`;
    grid.expectChoice(range, column.text.vi, column.choices);
  });
  grid.nameCell(registerName(register.id), HEADER, 1, last, columns.length);
  grid.repeatRows(HEADER, HEADER);

  const name = `NTM_bang_${register.id}`;
  return {
    grid,
    table: {
      name,
      displayName: name,
      range: `A${HEADER}:${columnLetters(columns.length)}${last}`,
      columns: columns.map(({ text }) => ({ name: text.vi })),
      style: 'TableStyleLight9',
    },
  };
}

function styleOf({ id, type }: RegisterColumn) {
  if (id === 'id') return 'centre';
  return type === 'number' ? 'general' : 'entryText';
}

function cellValue({ type }: RegisterColumn, value: string | null | undefined) {
  if (value === null || value === undefined || value === '') return null;
  if (value.startsWith("'")) return value.slice(1);
  return type === 'number' && isDecimalText(value) ? Number(value) : value;
}
