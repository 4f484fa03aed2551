/** What the roll-ups and `ntm verify` need beside the API: the same store, the same packs. */
import type { OverlayId } from '#domain/packs/catalogue';
import type { Services } from '#functions/service/context';
import { shippedPackChoice } from '#functions/service/packs';
import { DynamoArchive } from '#functions/store/dynamo-archive';
import { DynamoStore } from '#functions/store/dynamo-store';
import { localClient } from '../dynamo/local-client.ts';

export const TABLE = 'ntm';

/** The example province is what there is to see on this machine, and it is judged by this one. */
export const OVERLAY: OverlayId = 'vi-du';

export function localServices(endpoint: string) {
  const client = localClient(endpoint);
  const services: Services = {
    store: new DynamoStore({ client, table: TABLE }),
    archive: new DynamoArchive({ client, table: TABLE }),
    packs: shippedPackChoice(OVERLAY),
    isOpen: async () => true,
    now: () => new Date().toISOString(),
  };
  return { client, services };
}
