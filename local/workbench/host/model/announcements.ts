/** What is said of sheets and cells, in the words that office.js turns into event arguments. */
import type { Area } from '../grid/area.ts';
import { localAddress } from '../grid/address.ts';
import type { ChangeType, GridEvent } from '../grid/grid.ts';
import type { Host } from '../host.ts';
import { EVENT, WORKBOOK_TARGET } from './event-types.ts';

export type Source = 'ThisLocalAddin' | 'Unknown';

export function announceChange(
  host: Host,
  sheet: string,
  area: Area,
  changeType: ChangeType,
  triggerSource: Source,
): void {
  host.records.isDirty = true;
  ofSheet(host, EVENT.changed, sheet, {
    address: localAddress(area),
    changeType,
    source: 'Local',
    triggerSource,
  });
}

export function announceFormat(host: Host, sheet: string, area: Area): void {
  host.records.isDirty = true;
  ofSheet(host, EVENT.formatChanged, sheet, { address: localAddress(area), source: 'Local' });
}

/** What people do in the grid. */
export function announceGridEvents(host: Host): void {
  host.grid.listen((event) => announceGridEvent(host, event));
}

function announceGridEvent(host: Host, event: GridEvent): void {
  switch (event.kind) {
    case 'changed':
      return announceChange(host, event.sheet, event.area, event.how, 'Unknown');
    case 'selected':
      return ofSheet(host, EVENT.selectionChanged, event.sheet, {
        address: localAddress(event.area),
      });
    case 'activated':
      if (event.before !== event.sheet) ofSheet(host, EVENT.deactivated, event.before, {});
      return ofSheet(host, EVENT.activated, event.sheet, {});
    case 'added':
      return ofSheet(host, EVENT.added, event.sheet, { source: 'Local' });
    case 'deleted':
      return ofSheet(host, EVENT.deleted, event.sheet, { source: 'Local' });
    case 'calculated':
      return ofSheet(host, EVENT.calculated, event.sheet, { address: '' });
  }
}

function ofSheet(host: Host, event: number, sheet: string, message: object): void {
  const said = { ...message, worksheetId: sheet };
  host.announce(event, sheet, said);
  host.announce(event, WORKBOOK_TARGET, said);
}
