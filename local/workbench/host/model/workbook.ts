/** Excel.Workbook, the root of all paths. */
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { Host } from '../host.ts';
import { applicationObject } from './application.ts';
import { customXmlObject } from './custom-xml.ts';
import { documentPropertiesObject } from './document-properties.ts';
import { eventMembers } from './event-types.ts';
import { namesObject } from './names.ts';
import { rangeObject } from './range.ts';
import { settingsObject } from './settings.ts';
import { tablesObject } from './tables.ts';
import { worksheetsObject } from './worksheets.ts';

const workbookKind: Kind<Host> = {
  type: 'Workbook',
  get: {
    name: ({ grid }) => grid.name,
    readOnly: () => false,
    isDirty: ({ records }) => records.isDirty,
    autoSave: () => false,
  },
  link: {
    application: applicationObject,
    worksheets: worksheetsObject,
    names: (host) => namesObject(host, null),
    tables: (host) => tablesObject(host, null),
    settings: settingsObject,
    properties: documentPropertiesObject,
    customXmlParts: customXmlObject,
  },
  call: {
    ...eventMembers,
    getSelectedRange: (host) => rangeObject({ host, ...host.grid.selection() }),
    getActiveCell(host) {
      const { sheet, area } = host.grid.selection();
      return rangeObject({ host, sheet, area: { ...area, rows: 1, columns: 1 } });
    },
  },
};

export function workbookObject(host: Host): HostObject {
  return HostObject.of(workbookKind, host);
}
