/** A new workbook, as Excel begins with. */
import { writeXlsx } from 'hucre/xlsx';

export function emptyBook(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Sheet1', rows: [[]] }] });
}
