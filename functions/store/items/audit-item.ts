import * as z from 'zod';
import { auditKey, periodAuditKey } from '../keys.ts';
import type { AuditEntry } from '../records.ts';
import { sheetKeyFields } from './fields.ts';
import { itemOf, recordOf, type Item, type StoredItem } from './item.ts';

const schema: z.ZodType<AuditEntry> = z.strictObject({
  ...sheetKeyFields,
  seq: z.int(),
  action: z.string(),
  by: z.string(),
  at: z.string(),
  details: z.record(z.string(), z.unknown()),
  previous: z.string(),
  hash: z.string(),
});

export function auditItem(entry: AuditEntry): Item {
  return itemOf(auditKey(entry, entry.seq), entry);
}

export function periodAuditItem(entry: AuditEntry): Item {
  return itemOf(periodAuditKey(entry, entry.seq), entry);
}

export function auditEntryOf(item: StoredItem): AuditEntry {
  return recordOf(schema, item);
}
