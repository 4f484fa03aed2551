import * as z from 'zod';
import { headKey } from '../keys.ts';
import type { Head } from '../records.ts';
import { sheetKeyFields, status } from './fields.ts';
import { itemOf, recordOf, type Item, type StoredItem } from './item.ts';

const approval = z.strictObject({
  by: z.string(),
  at: z.string(),
  contentHash: z.string(),
  packHash: z.string(),
  engine: z.string(),
});

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
  audit: z.strictObject({ seq: z.int(), hash: z.string() }),
  version: z.int(),
});

export function headItem(head: Head): Item {
  return itemOf(headKey(head), head, { version: head.version });
}

export function headOf(item: StoredItem): Head {
  return recordOf(schema, item);
}
