/** A cell as any program hands it over, and its text: apart from opening files, so that a page need not carry that. */
import { nfc } from '#domain/values/fold';
import type { CellValue } from 'hucre';

export interface RawCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly isError: boolean;
}

export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) {
    const day = String(value.getUTCDate()).padStart(2, '0');
    const month = String(value.getUTCMonth() + 1).padStart(2, '0');
    return `${day}/${month}/${value.getUTCFullYear()}`;
  }
  return nfc(String(value));
}
