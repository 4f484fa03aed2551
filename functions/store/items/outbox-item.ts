import * as z from 'zod';
import { outboxKey } from '../keys.ts';
import type { OutboxRow } from '../records.ts';
import { sheetKeyFields } from './fields.ts';
import { itemOf, recordOf, type Item, type StoredItem } from './item.ts';

const schema: z.ZodType<OutboxRow> = z.strictObject({
  ...sheetKeyFields,
  parent: z.string(),
  version: z.int(),
});

export function outboxItem(row: OutboxRow): Item {
  const { unit, period, parent, version } = row;
  return itemOf(outboxKey(row), { unit, period, parent, version }, { version });
}

export function outboxRowOf(item: StoredItem): OutboxRow {
  return recordOf(schema, item);
}
