import * as z from 'zod';
import { progressSchema, type Progress } from '#domain/exchange/lines';
import { importKey } from '../keys.ts';
import { itemOf, recordOf, type Item, type StoredItem } from './item.ts';

/** How far an import has come. While it is not complete, none of its items can be read. */
export interface ImportState extends Progress {
  readonly importId: string;
  /** The last part that was stored. */
  readonly part: number;
  readonly complete: boolean;
  readonly by: string;
  readonly at: string;
  readonly version: number;
}

const schema: z.ZodType<ImportState> = z.strictObject({
  ...progressSchema.shape,
  importId: z.string(),
  part: z.int(),
  complete: z.boolean(),
  by: z.string(),
  at: z.string(),
  version: z.int(),
});

export function importItem(state: ImportState): Item {
  return itemOf(importKey(state.importId), state, { version: state.version });
}

export function importStateOf(item: StoredItem): ImportState {
  return recordOf(schema, item);
}
