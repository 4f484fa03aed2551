/** Excel.WorksheetProtection */
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { GridSheet } from '../grid/grid.ts';
import type { Host } from '../host.ts';
import type { ProtectionRecord } from '../records.ts';
import { EVENT, WORKBOOK_TARGET } from './event-types.ts';

interface Page {
  readonly host: Host;
  readonly sheet: GridSheet;
}

const DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function protectionOf({ host, sheet }: Page): ProtectionRecord | null {
  return host.records.of(sheet.id).protection;
}

function change({ host, sheet }: Page, protection: ProtectionRecord | null): null {
  host.records.of(sheet.id).protection = protection;
  host.records.changed(sheet.id, 'protection');
  const said = { isProtected: protection !== null, source: 'Local', worksheetId: sheet.id };
  host.announce(EVENT.protectionChanged, sheet.id, said);
  host.announce(EVENT.protectionChanged, WORKBOOK_TARGET, said);
  return null;
}

const protectionKind: Kind<Page> = {
  type: 'WorksheetProtection',
  get: {
    protected: (page) => protectionOf(page) !== null,
    options: (page) => ({ ...DEFAULTS, ...protectionOf(page)?.options }),
  },
  call: {
    protect(page, args) {
      // Excel refuses to protect what is protected.
      if (protectionOf(page))
        throw new OfficeError('InvalidOperation', 'WorksheetProtection.protect');
      const options = { ...DEFAULTS, ...args.record(0) };
      return change(page, { options, password: args.optionalText(1) ?? null });
    },
    unprotect(page, args) {
      const password = protectionOf(page)?.password ?? null;
      if (password !== null && password !== args.optionalText(0)) {
        throw new OfficeError('AccessDenied', 'WorksheetProtection.unprotect');
      }
      return change(page, null);
    },
  },
};

export function worksheetProtectionObject(host: Host, sheet: GridSheet): HostObject {
  return HostObject.of(protectionKind, { host, sheet });
}
