/** Excel.TableRowCollection */
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { Area } from '../grid/area.ts';
import { inputOf, type CellInput, type CellValue } from '../grid/cell.ts';
import { announceChange } from './announcements.ts';
import { rangeObject } from './range.ts';
import { spread } from './range-contents.ts';
import { bodyArea, type Table } from './table-areas.ts';

interface Row {
  readonly table: Table;
  readonly index: number;
}

function areaOf({ table, index }: Row): Area {
  const body = bodyArea(table.record);
  return { ...body, row: body.row + index, rows: 1 };
}

const rowKind: Kind<Row> = {
  type: 'TableRow',
  get: {
    index: ({ index }) => index,
    values: (row) =>
      row.table.sheet.cells(areaOf(row)).map((each) => each.map(({ value }) => value)),
  },
  call: {
    getRange: (row) => rangeObject({ ...row.table, area: areaOf(row) }),
    delete(row) {
      const { host, sheet, record } = row.table;
      const area = areaOf(row);
      sheet.remove('row', area.row, 1);
      record.area = { ...record.area, rows: record.area.rows - 1 };
      announceChange(host, sheet.id, area, 'RowDeleted', 'ThisLocalAddin');
      return null;
    },
  },
};

function inputs(values: readonly unknown[][]): (CellInput | undefined)[][] {
  return values.map((row) =>
    row.map((value) => (value === null ? undefined : inputOf(value as CellValue, 'General'))),
  );
}

/** Rows at the end go below the table; those between push the rows of the sheet down. */
function insert(table: Table, index: number | null, values: unknown): HostObject {
  const { host, sheet, record } = table;
  if (!Array.isArray(values)) throw new OfficeError('InvalidArgument', 'TableRowCollection.add');
  const body = bodyArea(record);
  const at = index === null || index < 0 ? body.rows : index;
  const area = { ...body, row: body.row + at, rows: values.length };
  const rows = spread(values, area, 'TableRowCollection.add');
  if (at < body.rows) sheet.insert('row', area.row, area.rows);
  sheet.write(area, inputs(rows));
  record.area = { ...record.area, rows: record.area.rows + area.rows };
  host.records.changed(record.sheet, 'tables');
  announceChange(host, sheet.id, area, 'RangeEdited', 'ThisLocalAddin');
  return HostObject.of(rowKind, { table, index: at });
}

const rowsKind: Kind<Table> = {
  type: 'TableRowCollection',
  get: { count: ({ record }) => bodyArea(record).rows },
  items: (table) =>
    Array.from({ length: bodyArea(table.record).rows }, (_, index) =>
      HostObject.of(rowKind, { table, index }),
    ),
  call: {
    getCount: ({ record }) => bodyArea(record).rows,
    getItemAt(table, args) {
      if (args.whole(0) >= bodyArea(table.record).rows) throw args.invalid();
      return HostObject.of(rowKind, { table, index: args.whole(0) });
    },
    add: (table, args) => insert(table, args.isGiven(0) ? args.whole(0) : null, args.raw(1)),
  },
};

export function tableRowsObject(table: Table): HostObject {
  return HostObject.of(rowsKind, table);
}
