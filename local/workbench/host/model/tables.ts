/** Excel.TableCollection and Excel.Table: an area with a name, headings above and filters on them. */
import type { Arguments } from '../batch/arguments.ts';
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import { intersection } from '../grid/area.ts';
import type { GridSheet } from '../grid/grid.ts';
import type { Host } from '../host.ts';
import type { TableRecord } from '../records.ts';
import { eventMembers } from './event-types.ts';
import { rangeKind, rangeObject } from './range.ts';
import { placeOf } from './range-place.ts';
import { refuseProtected } from './protected.ts';
import { tableColumnsObject } from './table-columns.ts';
import { bodyArea, headerArea, totalsArea, type Table } from './table-areas.ts';
import { tableRowsObject } from './table-rows.ts';
import { worksheetObject } from './worksheet.ts';

interface Tables {
  readonly host: Host;
  /** null for the tables of all sheets. */
  readonly sheet: GridSheet | null;
}

function range(
  { host, sheet }: Table,
  area: TableRecord['area'] | null,
  member: string,
): HostObject {
  if (!area) throw new OfficeError('ItemNotFound', `Table.${member}`);
  return rangeObject({ host, sheet, area });
}

function shown(member: 'showTotals' | 'showFilterButton' | 'showBandedRows') {
  return ({ host, record }: Table, value: unknown) => {
    record[member] = value === true;
    host.records.changed(record.sheet, 'tables');
  };
}

function remove({ host, record }: Table): void {
  host.records.tables.splice(host.records.tables.indexOf(record), 1);
  host.records.changed(record.sheet, 'tables');
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

export const tableKind: Kind<Table> = {
  type: 'Table',
  id: ({ record }) => record.id,
  get: {
    id: ({ record }) => record.id,
    name: ({ record }) => record.name,
    style: ({ record }) => record.style,
    showHeaders: ({ record }) => record.showHeaders,
    showTotals: ({ record }) => record.showTotals,
    showFilterButton: ({ record }) => record.showFilterButton,
    showBandedRows: ({ record }) => record.showBandedRows,
  },
  set: {
    name({ host, record }, value) {
      const name = String(value);
      if (!NAME.test(name)) throw new OfficeError('InvalidArgument', 'Table.name');
      const taken = host.records.tables.some(
        (each) => each !== record && each.name.toLowerCase() === name.toLowerCase(),
      );
      if (taken) throw new OfficeError('ItemAlreadyExists', 'Table.name');
      record.name = name;
    },
    style: ({ host, record }, value) => {
      record.style = String(value);
      host.records.changed(record.sheet, 'tables');
    },
    showTotals: shown('showTotals'),
    showFilterButton: shown('showFilterButton'),
    showBandedRows: shown('showBandedRows'),
  },
  link: {
    worksheet: ({ host, sheet }) => worksheetObject(host, sheet),
    rows: tableRowsObject,
    columns: tableColumnsObject,
  },
  call: {
    ...eventMembers,
    getRange: (table) => range(table, table.record.area, 'getRange'),
    getHeaderRowRange: (table) => range(table, headerArea(table.record), 'getHeaderRowRange'),
    getDataBodyRange: (table) => range(table, bodyArea(table.record), 'getDataBodyRange'),
    getTotalRowRange: (table) => range(table, totalsArea(table.record), 'getTotalRowRange'),
    resize(table, args) {
      const { area } = args.isObject(0)
        ? args.object(0, rangeKind)
        : placeOf(table.host, table.sheet, args.text(0), 'Table.resize');
      table.record.area = area;
      table.host.records.changed(table.record.sheet, 'tables');
      return null;
    },
    convertToRange(table) {
      remove(table);
      return range(table, table.record.area, 'convertToRange');
    },
    delete(table) {
      table.sheet.clear(table.record.area, 'All');
      remove(table);
      return null;
    },
  },
};

function tablesIn({ host, sheet }: Tables): readonly Table[] {
  return host.records.tables
    .filter((record) => sheet === null || record.sheet === sheet.id)
    .flatMap((record) => {
      const own = host.grid.sheets().find(({ id }) => id === record.sheet);
      return own ? [{ host, record, sheet: own }] : [];
    });
}

function found(tables: Tables, args: Arguments): HostObject | null {
  const wanted = args.text(0).toLowerCase();
  const table = tablesIn(tables).find(
    ({ record }) => record.id.toLowerCase() === wanted || record.name.toLowerCase() === wanted,
  );
  return table ? HostObject.of(tableKind, table) : null;
}

function freeName({ records }: Host): string {
  const names = new Set(records.tables.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (names.has(`table${number}`)) number++;
  return `Table${number}`;
}

function add({ host, sheet }: Tables, args: Arguments): HostObject {
  const from = sheet ?? host.grid.activeSheet();
  const place = args.isObject(0)
    ? args.object(0, rangeKind)
    : placeOf(host, from, args.text(0), 'TableCollection.add');
  refuseProtected(host, place.sheet, 'TableCollection.add');
  const overlaps = tablesIn({ host, sheet: place.sheet }).some(({ record }) =>
    intersection(record.area, place.area),
  );
  if (overlaps) throw new OfficeError('InvalidArgument', 'TableCollection.add');
  if (!args.flag(1)) giveHeadings(place.sheet, place.area);
  const record: TableRecord = {
    id: host.records.newId('table'),
    name: freeName(host),
    sheet: place.sheet.id,
    // Without headings of its own Excel pushes the cells down and puts some above.
    area: args.flag(1) ? place.area : { ...place.area, rows: place.area.rows + 1 },
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
  };
  host.records.tables.push(record);
  host.records.changed(record.sheet, 'tables');
  return HostObject.of(tableKind, { host, record, sheet: place.sheet });
}

function giveHeadings(sheet: GridSheet, area: TableRecord['area']): void {
  const cells = sheet.cells(area);
  sheet.write({ ...area, rows: area.rows + 1 }, [
    Array.from({ length: area.columns }, (_, at) => ({ value: `Column${at + 1}` })),
    ...cells.map((row) =>
      row.map(({ formula, value }) => (formula === null ? { value } : { formula })),
    ),
  ]);
}

const tablesKind: Kind<Tables> = {
  type: 'TableCollection',
  get: { count: (tables) => tablesIn(tables).length },
  items: (tables) => tablesIn(tables).map((table) => HostObject.of(tableKind, table)),
  call: {
    ...eventMembers,
    add,
    getCount: (tables) => tablesIn(tables).length,
    getItem(tables, args) {
      const table = found(tables, args);
      if (!table) throw new OfficeError('ItemNotFound', 'TableCollection.getItem');
      return table;
    },
    getItemOrNullObject: found,
    getItemAt(tables, args) {
      const table = tablesIn(tables)[args.whole(0)];
      if (!table) throw new OfficeError('InvalidArgument', 'TableCollection.getItemAt');
      return HostObject.of(tableKind, table);
    },
  },
};

/** Named after what is on a sheet, or in the workbook where `sheet` is null. */
export function tablesObject(host: Host, sheet: GridSheet | null): HostObject {
  return HostObject.of(tablesKind, { host, sheet });
}
