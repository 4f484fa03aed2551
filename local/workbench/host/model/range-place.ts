/** Where a range is, and how an address or a name becomes one. */
import { OfficeError } from '../batch/errors.ts';
import { fits, type Area } from '../grid/area.ts';
import { parseLocal, splitAddress } from '../grid/address.ts';
import type { GridSheet } from '../grid/grid.ts';
import type { Host } from '../host.ts';

export interface RangePlace {
  readonly host: Host;
  readonly sheet: GridSheet;
  readonly area: Area;
}

export function placed(host: Host, sheet: GridSheet, area: Area, member: string): RangePlace {
  if (!fits(area)) throw new OfficeError('InvalidArgument', member);
  return { host, sheet, area };
}

export function sheetNamed({ grid }: Host, name: string): GridSheet | undefined {
  const wanted = folded(name);
  return grid.sheets().find((sheet) => sheet.id === name || folded(sheet.name) === wanted);
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Of an address, or a name. Throws as Excel does where it is neither. */
export function placeOf(host: Host, from: GridSheet, address: string, member: string): RangePlace {
  const { sheet: named, local } = splitAddress(address);
  const sheet = named === null ? from : sheetNamed(host, named);
  if (!sheet) throw new OfficeError('ItemNotFound', member);
  const area = parseLocal(local);
  if (area) return placed(host, sheet, area, member);
  const place = placeOfName(host, local, sheet.id);
  if (!place) throw new OfficeError('InvalidArgument', member);
  return place;
}

/** Null where there is no such name, or where it is of no range. */
export function placeOfName(host: Host, name: string, sheetId: string | null): RangePlace | null {
  const wanted = name.toLowerCase();
  const named = host.grid.names().filter((each) => each.name.toLowerCase() === wanted);
  const found = named.find(({ sheet }) => sheet === sheetId) ?? named.find(({ sheet }) => !sheet);
  return found ? placeOfReference(host, found.refersTo) : null;
}

export function placeOfReference(host: Host, refersTo: string): RangePlace | null {
  const { sheet: named, local } = splitAddress(refersTo);
  const sheet = named === null ? undefined : sheetNamed(host, named);
  const area = parseLocal(local);
  return sheet && area ? { host, sheet, area } : null;
}
