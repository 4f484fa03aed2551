import * as z from 'zod';
import { treeKey } from '../keys.ts';
import type { TreeRow } from '../records.ts';
import { sheetKeyFields, status } from './fields.ts';
import { itemOf, recordOf, type Item, type StoredItem } from './item.ts';
import { packedSummary, packSummary } from './summary-text.ts';

const count = z.int().nonnegative();

const schema: z.ZodType<TreeRow> = z
  .strictObject({
    ...sheetKeyFields,
    parent: z.string(),
    rev: z.int(),
    version: z.int(),
    status,
    summary: packedSummary,
    openConflicts: count,
    findings: z.strictObject({ error: count, query: count, note: count }),
    answered: count,
    receivedAt: z.string(),
  })
  .transform(({ summary, ...row }) => ({
    ...row,
    summary: { unit: row.unit, period: row.period, ...summary },
  }));

export function treeItem(row: TreeRow): Item {
  return itemOf(treeKey(row), { ...row, summary: packSummary(row.summary) });
}

export function treeRowOf(item: StoredItem): TreeRow {
  return recordOf(schema, item);
}
