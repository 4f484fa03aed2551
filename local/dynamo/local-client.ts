import { dynamoClient } from '#functions/store/dynamo-client';

/** Servers on this machine look at neither, but the SDK signs nothing without. Letters only: DynamoDB Local insists. */
const NOBODY = { accessKeyId: 'local', secretAccessKey: 'local' };

export function localClient(endpoint: string) {
  return dynamoClient({ endpoint, region: 'local', credentials: NOBODY });
}
