/** Excel.PageLayout: kept, not printed. */
import { HostObject } from '../batch/host-object.ts';
import type { GridSheet } from '../grid/grid.ts';
import { recordedKind } from './recorded.ts';

const kind = recordedKind({
  type: 'PageLayout',
  values: [
    'orientation',
    'paperSize',
    'zoom',
    'centerHorizontally',
    'centerVertically',
    'printGridlines',
    'leftMargin',
    'rightMargin',
    'topMargin',
    'bottomMargin',
  ],
  setters: {
    setPrintArea: 'printArea',
    setPrintTitleRows: 'printTitleRows',
    setPrintTitleColumns: 'printTitleColumns',
  },
});

const layouts = new WeakMap<GridSheet, Map<string, unknown>>();

export function pageLayoutObject(sheet: GridSheet): HostObject {
  const set = layouts.get(sheet) ?? new Map<string, unknown>();
  layouts.set(sheet, set);
  return HostObject.of(kind, { set, path: '', changed: () => {} });
}
