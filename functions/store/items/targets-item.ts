import * as z from 'zod';
import { targetsKey } from '../keys.ts';
import type { Targets } from '../records.ts';
import { sheetKeyFields } from './fields.ts';
import { itemOf, recordOf, type Item, type StoredItem } from './item.ts';

const schema: z.ZodType<Targets> = z.strictObject({
  ...sheetKeyFields,
  version: z.int(),
  by: z.string(),
  at: z.string(),
  values: z.array(
    z.strictObject({ concept: z.string(), group: z.string().nullable(), value: z.string() }),
  ),
});

export function targetsItem(targets: Targets): Item {
  return itemOf(targetsKey(targets, targets.version), targets);
}

export function targetsOf(item: StoredItem): Targets {
  return recordOf(schema, item);
}
