import type { Entry } from '#domain/sheet/entry';
import { entryAt, type Address, type Sheet } from '#domain/sheet/sheet';

/** The number typed, in canonical form: equal numbers are equal texts. */
export function numberIn(entry: Entry | undefined): string | undefined {
  return entry?.state === 'value' ? entry.value : undefined;
}

export function numberAt(sheet: Pick<Sheet, 'entries'>, address: Address): string | undefined {
  return numberIn(entryAt(sheet, address));
}
