/** Excel.Worksheet */
import type { Arguments } from '../batch/arguments.ts';
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import { WHOLE } from '../grid/area.ts';
import type { GridSheet, Visibility } from '../grid/grid.ts';
import type { Host } from '../host.ts';
import { chartsObject } from './charts.ts';
import { EVENT, eventMembers, WORKBOOK_TARGET } from './event-types.ts';
import { freezePanesObject } from './freeze-panes.ts';
import { namesObject } from './names.ts';
import { pageLayoutObject } from './page-layout.ts';
import { rangeObject } from './range.ts';
import { placed, placeOf, sheetNamed } from './range-place.ts';
import { tablesObject } from './tables.ts';
import { worksheetProtectionObject } from './worksheet-protection.ts';

interface Page {
  readonly host: Host;
  readonly sheet: GridSheet;
}

export function worksheetObject(host: Host, sheet: GridSheet): HostObject {
  return HostObject.of(worksheetKind, { host, sheet });
}

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

/** What Excel takes for the name of a sheet. */
export function checkSheetName(host: Host, name: string, own: string | null, member: string): void {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) {
    throw new OfficeError('InvalidArgument', member);
  }
  const taken = sheetNamed(host, name);
  if (taken && taken.id !== own) throw new OfficeError('ItemAlreadyExists', member);
}

function setVisibility({ host, sheet }: Page, value: unknown): void {
  const wanted = VISIBILITIES.find((each) => each === value);
  if (!wanted) throw new OfficeError('InvalidArgument', 'Worksheet.visibility');
  const others = host.grid.sheets().filter(({ id }) => id !== sheet.id);
  if (wanted !== 'Visible' && others.every(({ visibility }) => visibility !== 'Visible')) {
    throw new OfficeError('InvalidOperation', 'Worksheet.visibility');
  }
  sheet.visibility = wanted;
}

function usedOrNull({ host, sheet }: Page, args: Arguments): HostObject | null {
  const area = sheet.used(args.flag(0));
  return area && rangeObject({ host, sheet, area });
}

export const worksheetKind: Kind<Page> = {
  type: 'Worksheet',
  id: ({ sheet }) => sheet.id,
  get: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ host, sheet }) => host.grid.sheets().findIndex(({ id }) => id === sheet.id),
    visibility: ({ sheet }) => sheet.visibility,
    tabColor: ({ sheet }) => sheet.tabColor,
    showGridlines: ({ sheet }) => sheet.showGridlines,
  },
  set: {
    name({ host, sheet }, value) {
      const name = String(value);
      checkSheetName(host, name, sheet.id, 'Worksheet.name');
      const nameBefore = sheet.name;
      sheet.name = name;
      const said = { nameBefore, nameAfter: name, source: 'Local', worksheetId: sheet.id };
      host.announce(EVENT.nameChanged, sheet.id, said);
      host.announce(EVENT.nameChanged, WORKBOOK_TARGET, said);
    },
    position: ({ host, sheet }, value) => host.grid.moveSheet(sheet.id, Number(value)),
    visibility: setVisibility,
    tabColor: ({ sheet }, value) => {
      sheet.tabColor = String(value);
    },
    showGridlines: ({ sheet }, value) => {
      sheet.showGridlines = value === true;
    },
  },
  link: {
    names: ({ host, sheet }) => namesObject(host, sheet.id),
    tables: ({ host, sheet }) => tablesObject(host, sheet),
    charts: ({ host, sheet }) => chartsObject(host, sheet),
    protection: ({ host, sheet }) => worksheetProtectionObject(host, sheet),
    freezePanes: ({ host, sheet }) => freezePanesObject(host, sheet),
    pageLayout: ({ sheet }) => pageLayoutObject(sheet),
  },
  call: {
    ...eventMembers,
    activate({ host, sheet }) {
      if (sheet.visibility !== 'Visible') {
        throw new OfficeError('InvalidOperation', 'Worksheet.activate');
      }
      host.grid.activate(sheet.id);
      return null;
    },
    calculate({ host }) {
      host.grid.calculate();
      return null;
    },
    delete({ host, sheet }) {
      // Excel deletes no sheet that people cannot see, and not the last one that they can.
      const visible = host.grid.sheets().filter(({ visibility }) => visibility === 'Visible');
      const last = visible.length === 1 && visible[0]!.id === sheet.id;
      if (sheet.visibility === 'VeryHidden' || last) {
        throw new OfficeError('InvalidOperation', 'Worksheet.delete');
      }
      host.grid.removeSheet(sheet.id);
      return null;
    },
    getCell: ({ host, sheet }, args) =>
      rangeObject(
        placed(
          host,
          sheet,
          { row: args.whole(0), column: args.whole(1), rows: 1, columns: 1 },
          'Worksheet.getCell',
        ),
      ),
    getRange({ host, sheet }, args) {
      const address = args.optionalText(0);
      if (address === undefined) return rangeObject({ host, sheet, area: WHOLE });
      return rangeObject(placeOf(host, sheet, address, 'Worksheet.getRange'));
    },
    getRangeByIndexes: ({ host, sheet }, args) =>
      rangeObject(
        placed(
          host,
          sheet,
          {
            row: args.whole(0),
            column: args.whole(1),
            rows: args.whole(2),
            columns: args.whole(3),
          },
          'Worksheet.getRangeByIndexes',
        ),
      ),
    getUsedRange(page, args) {
      const first = { row: 0, column: 0, rows: 1, columns: 1 };
      return usedOrNull(page, args) ?? rangeObject({ ...page, area: first });
    },
    getUsedRangeOrNullObject: usedOrNull,
  },
};
