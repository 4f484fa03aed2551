// All that the real store keeps to, on one server.
import { DynamoArchive } from '#functions/store/dynamo-archive';
import { DynamoStore } from '#functions/store/dynamo-store';
import type { ServerKind } from '#local/dynamo/servers';
import { archiveContract } from './archive-contract.ts';
import { storeCapacity } from './capacity.ts';
import { storeContract } from './contract.ts';
import { storeFaults } from './faults.ts';
import { realServer } from './real-server.ts';

export function realStore(kind: ServerKind, propertyRuns: number): void {
  const server = realServer(kind);
  storeContract({
    on: kind,
    open: async (options) =>
      new DynamoStore({ client: server.client(), table: await server.newTable(), ...options }),
    propertyRuns,
  });
  archiveContract(kind, async () => {
    const place = { client: server.client(), table: await server.newTable(), pageSize: 3 };
    return { store: new DynamoStore(place), archive: new DynamoArchive(place) };
  });
  storeFaults(server);
  storeCapacity(server);
}
