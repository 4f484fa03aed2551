import { envelopeRows, type Envelope } from '#workbook/envelope';
import { syncRows, type SyncRecord } from '#workbook/sync-record';
import type { HiddenRows } from '../excel/workbook.ts';

/** The whole of the hidden sheet. */
export function hiddenRows(envelope: Envelope, record: SyncRecord): HiddenRows {
  return [...envelopeRows(envelope), ...syncRows(record)];
}
