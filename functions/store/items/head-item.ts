import * as z from 'zod';
import { headKey } from '../keys.ts';
import type { Head } from '../records.ts';
import { approval, auditLink, sheetKeyFields, status } from './fields.ts';
import { itemOf, recordOf, type Item, type StoredItem } from './item.ts';

const schema: z.ZodType<Head> = z.strictObject({
  ...sheetKeyFields,
  rev: z.int(),
  lastRev: z.int(),
  contentHash: z.string(),
  packHash: z.string(),
  status,
  submittedBy: z.string().nullable(),
  receivedAt: z.string(),
  examined: approval.nullable(),
  appraised: approval.nullable(),
  openConflicts: z.array(z.int()),
  audit: auditLink,
  version: z.int(),
});

export function headItem(head: Head): Item {
  return itemOf(headKey(head), head, { version: head.version });
}

export function headOf(item: StoredItem): Head {
  return recordOf(schema, item);
}
