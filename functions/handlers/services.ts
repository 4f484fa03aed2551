/** What every handler works with, put together from its environment. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Services } from '../service/context.ts';
import { packsOver } from '../service/packs.ts';
import { dynamoClient } from '../store/dynamo-client.ts';
import { DynamoArchive } from '../store/dynamo-archive.ts';
import { DynamoStore } from '../store/dynamo-store.ts';
import type { StoreEnvironment } from './environment.ts';

export function servicesFrom({ TABLE, DYNAMODB_ENDPOINT, OVERLAY }: StoreEnvironment): Services {
  let made: DynamoDBDocumentClient | undefined;
  const place = {
    table: TABLE,
    /** Made with the first call: agents and settings take a quarter of the time that loading takes otherwise. */
    get client() {
      return (made ??= clientFor(DYNAMODB_ENDPOINT));
    },
  };
  const store = new DynamoStore(place);
  return {
    store,
    archive: new DynamoArchive(place),
    packs: packsOver(store, OVERLAY),
    now: () => new Date().toISOString(),
  };
}

/** A database on this machine takes any credentials, but not none. */
function clientFor(endpoint: string | undefined): DynamoDBDocumentClient {
  return endpoint === undefined
    ? dynamoClient()
    : dynamoClient({
        endpoint,
        region: 'local',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      });
}
