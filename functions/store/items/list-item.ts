import * as z from 'zod';
import type { ListName } from '#domain/lists/lists';
import { listRowKey } from '../keys.ts';
import type { ListRow } from '../records.ts';
import { itemOf, recordOf, type Item, type StoredItem } from './item.ts';

const fields = {
  unit: z.string(),
  period: z.string().nullable(),
  id: z.string(),
  version: z.int(),
  by: z.string(),
  at: z.string(),
};

const source = z.string().optional();

/** What was once accepted stays readable: see fields.ts. */
const SCHEMAS: { readonly [L in ListName]: z.ZodType<ListRow<L>> } = {
  typed: z.strictObject({
    ...fields,
    list: z.literal('typed'),
    value: z
      .discriminatedUnion('state', [
        z.strictObject({
          state: z.literal('value'),
          value: z.string(),
          qualifier: z.enum(['over', 'under', 'about', 'estimate']).optional(),
          source,
        }),
        z.strictObject({ state: z.literal('pending'), source }),
      ])
      .nullable(),
  }),
  groups: z.strictObject({
    ...fields,
    list: z.literal('groups'),
    value: z
      .strictObject({
        name: z.strictObject({ vi: z.string(), en: z.string().optional() }),
        from: z.string(),
        to: z.string().optional(),
        source,
        example: z.boolean(),
        members: z.array(z.string()),
      })
      .nullable(),
  }),
  recognitions: z.strictObject({
    ...fields,
    list: z.literal('recognitions'),
    value: z
      .strictObject({
        unit: z.string(),
        year: z.int(),
        number: z.string(),
        date: z.string(),
        revoked: z
          .strictObject({
            number: z.string(),
            date: z.string(),
            reason: z.string().optional(),
          })
          .nullable(),
      })
      .nullable(),
  }),
};

const anyRow = z.union([SCHEMAS.typed, SCHEMAS.groups, SCHEMAS.recognitions]);

export function listItem(row: ListRow): Item {
  return itemOf(listRowKey(row, row.id, row.version), row);
}

export function listRowIn<L extends ListName>(list: L, item: StoredItem): ListRow<L> {
  return recordOf(SCHEMAS[list], item);
}

export function listRowOf(item: StoredItem): ListRow {
  return recordOf(anyRow, item);
}
