/** What the roll-ups and `ntm verify` need beside the API: the same store, the same packs. */
import type { OverlayId } from '#domain/packs/catalogue';
import type { Services } from '#functions/service/context';
import { packsOver } from '#functions/service/packs';
import { DynamoArchive } from '#functions/store/dynamo-archive';
import { DynamoStore } from '#functions/store/dynamo-store';
import { localClient } from '../dynamo/local-client.ts';

export const TABLE = 'ntm';

/** The example province is what there is to see on this machine, and it is judged by this one. */
export const OVERLAY: OverlayId = 'vi-du';

export function localServices(endpoint: string) {
  const client = localClient(endpoint);
  const place = { client, table: TABLE };
  const store = new DynamoStore(place);
  const services: Services = {
    store,
    archive: new DynamoArchive(place),
    packs: packsOver(store, OVERLAY),
    now: () => new Date().toISOString(),
  };
  return { client, services };
}
