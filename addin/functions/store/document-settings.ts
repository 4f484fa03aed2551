/** Settings that are saved inside the workbook. */
import type { KeptSettings } from './last-known.ts';

export function documentSettings(): KeptSettings {
  const { settings } = Office.context.document;
  return {
    get: (key) => settings.get(key) as unknown,
    set(key, value) {
      settings.set(key, value);
      // A file that may not be written keeps what it has: the values are a convenience, the store has them all.
      settings.saveAsync(() => undefined);
    },
  };
}
