import type { Entry } from './entry.ts';

/** Names one entry: "17.1a.num", "17.1.own", "info.households", "stat.roadsTotal", "res.central.actual". */
export type Address = string;

/** A GSO code with the date from which it names this unit: "05986@2004-08-31". */
export type UnitKey = string;

/** A DHIS2 period identifier: "2017S1", "2017Q2", "201706", "2017". */
export type PeriodId = string;

/** One row of a register. `id` is null while nobody has given the row one. Fields are texts as typed, NFC. */
export interface RegisterRow {
  readonly id: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** Phiếu: one commune × one period × one pack. */
export interface Sheet {
  readonly unit: UnitKey;
  readonly period: PeriodId;
  readonly packHash: string;
  readonly entries: Readonly<Record<Address, Entry>>;
  /** By "<indicator>.note" (explanation), "<indicator>.evidence", "info.reporter" …; texts, NFC. */
  readonly notes: Readonly<Record<string, string>>;
  readonly registers: Readonly<Record<string, readonly RegisterRow[]>>;
}

/** The entry at an address, or undefined where the cell is empty. */
export function entryAt(sheet: Pick<Sheet, 'entries'>, address: Address): Entry | undefined {
  return Object.hasOwn(sheet.entries, address) ? sheet.entries[address] : undefined;
}
