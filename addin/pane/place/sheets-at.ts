import type { Api } from '#domain/routes/client';
import type { Pack } from '#domain/packs/schema';
import { readPack } from '../../client/packs.ts';
import type { SheetList } from '../district/concern.ts';
import type { Place } from './place.ts';

export interface SheetsThere {
  readonly list: SheetList;
  /** The one that judges them. */
  readonly pack: Pack;
}

export async function sheetsAt(api: Api, { unit, period }: Place): Promise<SheetsThere> {
  const list = await api.call('listSheets', { params: { unit: unit.key, period } });
  return { list, pack: await readPack(api, list.packHash) };
}
