// A server for a suite: started before its first test, stopped after its last, a table of its own for whoever asks.
import { afterAll, beforeAll } from '@jest/globals';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable } from '#functions/store/table';
import { localClient } from '#local/dynamo/local-client';
import type { ServerKind } from '#local/dynamo/servers';
import { startDynamo, type Dynamo } from '#local/dynamo/start-dynamo';

export interface RealServer {
  readonly kind: ServerKind;
  endpoint(): string;
  client(): DynamoDBDocumentClient;
  /** The name of a new, empty table. */
  newTable(): Promise<string>;
}

export function realServer(kind: ServerKind): RealServer {
  let dynamo: Dynamo;
  let client: DynamoDBDocumentClient;
  let tables = 0;

  beforeAll(async () => {
    dynamo = await startDynamo({ only: kind });
    client = localClient(dynamo.endpoint);
  }, 30_000);

  afterAll(() => dynamo.stop());

  return {
    kind,
    endpoint: () => dynamo.endpoint,
    client: () => client,
    async newTable() {
      const table = `table-${++tables}`;
      await createTable(client, table);
      return table;
    },
  };
}
