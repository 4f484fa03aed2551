import { hashOf } from '#domain/values/canonical';
import type { Sheet } from './sheet.ts';

/** Names the content of a sheet: equal for two files exactly when everything entered is equal. */
export function contentHash({ unit, period, entries, notes, registers }: Sheet): string {
  return hashOf({ unit, period, entries, notes, registers });
}

/** Addresses at which two sheets say different things. */
export function differingAddresses(a: Sheet, b: Sheet): readonly string[] {
  const differ = (left: object, right: object) =>
    [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(
      (key) => hashOf(valueOf(left, key)) !== hashOf(valueOf(right, key)),
    );
  return [
    ...differ(a.entries, b.entries),
    ...differ(a.notes, b.notes),
    ...differ(a.registers, b.registers),
  ];
}

function valueOf(record: object, key: string): unknown {
  return (record as Readonly<Record<string, unknown>>)[key] ?? null;
}
