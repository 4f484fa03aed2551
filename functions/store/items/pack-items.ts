/** Packs that a province has published, and which of them is in use since when. */
import * as z from 'zod';
import { dataOf, loadPack } from '#domain/packs/load';
import type { Pack } from '#domain/packs/schema';
import { packKey, packUseKey } from '../keys.ts';
import type { PackUse } from '../records.ts';
import { CorruptItemError } from '../store.ts';
import { itemOf, jsonOf, recordOf, type Item, type StoredItem } from './item.ts';

export function packItem(pack: Pack): Item {
  return itemOf(packKey(pack.hash), dataOf(pack));
}

/** Throws CorruptItemError for one that is no longer what its key says. */
export function packOf(item: StoredItem): Pack {
  const pack = loadPack(jsonOf(z.unknown(), item, 'record'));
  if (packKey(pack.hash).pk !== item['pk']) throw new CorruptItemError(`${item['pk']}: changed`);
  return pack;
}

const useSchema: z.ZodType<PackUse> = z.strictObject({
  province: z.string(),
  version: z.int(),
  uses: z.array(
    z.strictObject({
      set: z.string(),
      from: z.string(),
      packHash: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
});

export function packUseItem(use: PackUse): Item {
  return itemOf(packUseKey(use.province), use, { version: use.version });
}

export function packUseOf(item: StoredItem): PackUse {
  return recordOf(useSchema, item);
}
