/** Excel.TableColumnCollection */
import type { Arguments } from '../batch/arguments.ts';
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { Area } from '../grid/area.ts';
import { rangeObject } from './range.ts';
import { bodyArea, headerArea, type Table } from './table-areas.ts';

interface Column {
  readonly table: Table;
  readonly index: number;
}

function part({ table, index }: Column, area: Area): Area {
  return { ...area, column: table.record.area.column + index, columns: 1 };
}

function nameOf(column: Column): string {
  const area = headerArea(column.table.record);
  if (!area) return `Column${column.index + 1}`;
  return String(column.table.sheet.cells(part(column, area))[0]![0]!.value);
}

const columnKind: Kind<Column> = {
  type: 'TableColumn',
  get: {
    id: ({ index }) => index + 1,
    index: ({ index }) => index,
    name: nameOf,
    values: (column) =>
      column.table.sheet
        .cells(part(column, column.table.record.area))
        .map((row) => row.map(({ value }) => value)),
  },
  call: {
    getRange: (column) =>
      rangeObject({ ...column.table, area: part(column, column.table.record.area) }),
    getDataBodyRange: (column) =>
      rangeObject({ ...column.table, area: part(column, bodyArea(column.table.record)) }),
  },
};

function columnsOf(table: Table): readonly Column[] {
  return Array.from({ length: table.record.area.columns }, (_, index) => ({ table, index }));
}

/** By name, or by id: the first has 1. */
function found(table: Table, args: Arguments): HostObject | null {
  const wanted = args.raw(0);
  const column = columnsOf(table).find((each) =>
    typeof wanted === 'number' ? each.index + 1 === wanted : nameOf(each) === wanted,
  );
  return column ? HostObject.of(columnKind, column) : null;
}

const columnsKind: Kind<Table> = {
  type: 'TableColumnCollection',
  get: { count: ({ record }) => record.area.columns },
  items: (table) => columnsOf(table).map((column) => HostObject.of(columnKind, column)),
  call: {
    getCount: ({ record }) => record.area.columns,
    getItem(table, args) {
      const column = found(table, args);
      if (!column) throw new OfficeError('ItemNotFound', 'TableColumnCollection.getItem');
      return column;
    },
    getItemOrNullObject: found,
    getItemAt(table, args) {
      const column = columnsOf(table)[args.whole(0)];
      if (!column) throw args.invalid();
      return HostObject.of(columnKind, column);
    },
  },
};

export function tableColumnsObject(table: Table): HostObject {
  return HostObject.of(columnsKind, table);
}
