/** Excel.WorksheetCollection */
import type { Arguments } from '../batch/arguments.ts';
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { GridSheet } from '../grid/grid.ts';
import type { Host } from '../host.ts';
import { eventMembers } from './event-types.ts';
import { sheetNamed } from './range-place.ts';
import { checkSheetName, worksheetObject } from './worksheet.ts';

function shown({ grid }: Host, args: Arguments): readonly GridSheet[] {
  const onlyVisible = args.flag(0);
  return grid.sheets().filter(({ visibility }) => !onlyVisible || visibility === 'Visible');
}

function freeName(host: Host): string {
  let number = 1;
  while (sheetNamed(host, `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

const worksheetsKind: Kind<Host> = {
  type: 'WorksheetCollection',
  items: (host) => host.grid.sheets().map((sheet) => worksheetObject(host, sheet)),
  call: {
    ...eventMembers,
    add(host, args) {
      const name = args.optionalText(0) ?? freeName(host);
      checkSheetName(host, name, null, 'WorksheetCollection.add');
      return worksheetObject(host, host.grid.addSheet(name));
    },
    getActiveWorksheet: (host) => worksheetObject(host, host.grid.activeSheet()),
    getCount: (host, args) => shown(host, args).length,
    getFirst: (host, args) => worksheetObject(host, shown(host, args)[0]!),
    getLast: (host, args) => worksheetObject(host, shown(host, args).at(-1)!),
    getItem(host, args) {
      const sheet = sheetNamed(host, args.text(0));
      if (!sheet) throw new OfficeError('ItemNotFound', 'WorksheetCollection.getItem');
      return worksheetObject(host, sheet);
    },
    getItemOrNullObject(host, args) {
      const sheet = sheetNamed(host, args.text(0));
      return sheet ? worksheetObject(host, sheet) : null;
    },
  },
};

export function worksheetsObject(host: Host): HostObject {
  return HostObject.of(worksheetsKind, host);
}
