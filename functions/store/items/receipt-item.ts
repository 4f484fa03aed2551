import * as z from 'zod';
import { receiptKey } from '../keys.ts';
import type { Receipt } from '../records.ts';
import { conflicts, sheetKeyFields } from './fields.ts';
import { itemOf, recordOf, type Item, type StoredItem } from './item.ts';
import { packPlaces, places } from './place-list.ts';

const schema: z.ZodType<Receipt> = z.strictObject({
  ...sheetKeyFields,
  submissionId: z.string(),
  rev: z.int(),
  status: z.enum(['accepted', 'unchanged', 'conflict', 'resent']),
  conflicts,
  contentHash: z.string(),
  packHash: z.string(),
  changed: places,
  by: z.string(),
  at: z.string(),
  auditHash: z.string(),
});

export function receiptItem(receipt: Receipt): Item {
  const changed = packPlaces(receipt.changed);
  return itemOf(receiptKey(receipt.submissionId), { ...receipt, changed });
}

export function receiptOf(item: StoredItem): Receipt {
  return recordOf(schema, item);
}
