/** Events as office.js numbers them, and the hidden members by which it asks for them. */

export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
} as const;

/** Of all sheets: what is said of one is said of the workbook too. */
export const WORKBOOK_TARGET = 'Workbook';

export type Announce = (event: number, target: string, message: object) => void;

const ASKED_BY = [
  'DataChangedEvent',
  'ActivatedEvent',
  'DeactivatedEvent',
  'AddedEvent',
  'SelectionChangedEvent',
  'DeletedEvent',
  'CalculatedEvent',
  'FormatChangedEvent',
  'ProtectionChangedEvent',
  'EventNameChanged',
] as const;

/** office.js drops what nobody asked for, so everything is announced and there is nothing to remember. */
export const eventMembers: Readonly<Record<string, () => null>> = Object.fromEntries(
  ASKED_BY.flatMap((event) => [
    [`_Register${event}`, () => null],
    [`_Unregister${event}`, () => null],
  ]),
);
