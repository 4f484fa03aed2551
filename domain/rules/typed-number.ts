import type { Entry } from '../sheet/entry.ts';
import { entryAt, type Address, type Sheet } from '../sheet/sheet.ts';

/** The number typed, in canonical form: equal numbers are equal texts. */
export function numberIn(entry: Entry | undefined): string | undefined {
  return entry?.state === 'value' ? entry.value : undefined;
}

export function numberAt(sheet: Pick<Sheet, 'entries'>, address: Address): string | undefined {
  return numberIn(entryAt(sheet, address));
}
