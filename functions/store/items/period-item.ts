import * as z from 'zod';
import { periodKey } from '../keys.ts';
import type { PeriodState } from '../records.ts';
import { auditLink, sheetKeyFields } from './fields.ts';
import { itemOf, recordOf, type Item, type StoredItem } from './item.ts';

const schema: z.ZodType<PeriodState> = z.strictObject({
  ...sheetKeyFields,
  closed: z.boolean(),
  packHash: z.string().nullable(),
  closings: z.int(),
  targets: z.int(),
  audit: auditLink,
  version: z.int(),
});

export function periodItem(state: PeriodState): Item {
  return itemOf(periodKey(state), state, { version: state.version });
}

export function periodOf(item: StoredItem): PeriodState {
  return recordOf(schema, item);
}
