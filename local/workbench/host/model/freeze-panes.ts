/** Excel.WorksheetFreezePanes */
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { GridSheet } from '../grid/grid.ts';
import type { Host } from '../host.ts';
import { rangeKind, rangeObject } from './range.ts';
import { placeOf } from './range-place.ts';

interface Page {
  readonly host: Host;
  readonly sheet: GridSheet;
}

const freezePanesKind: Kind<Page> = {
  type: 'WorksheetFreezePanes',
  call: {
    freezeRows({ sheet }, args) {
      sheet.frozen = { rows: args.whole(0), columns: 0 };
      return null;
    },
    freezeColumns({ sheet }, args) {
      sheet.frozen = { rows: 0, columns: args.whole(0) };
      return null;
    },
    freezeAt({ host, sheet }, args) {
      const { area } = args.isObject(0)
        ? args.object(0, rangeKind)
        : placeOf(host, sheet, args.text(0), 'WorksheetFreezePanes.freezeAt');
      sheet.frozen = { rows: area.row + area.rows, columns: area.column + area.columns };
      return null;
    },
    unfreeze({ sheet }) {
      sheet.frozen = { rows: 0, columns: 0 };
      return null;
    },
    getLocationOrNullObject({ host, sheet }) {
      const { rows, columns } = sheet.frozen;
      if (rows + columns === 0) return null;
      const area = { row: 0, column: 0, rows: Math.max(rows, 1), columns: Math.max(columns, 1) };
      return rangeObject({ host, sheet, area });
    },
  },
};

export function freezePanesObject(host: Host, sheet: GridSheet): HostObject {
  return HostObject.of(freezePanesKind, { host, sheet });
}
