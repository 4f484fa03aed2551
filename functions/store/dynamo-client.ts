import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** House defaults: no call hangs, and a lost answer is asked for again under the same token. */
const DEFAULTS = {
  maxAttempts: 4,
  requestHandler: {
    connectionTimeout: 1_000,
    requestTimeout: 5_000,
    throwOnRequestTimeout: true,
  },
} as const satisfies DynamoDBClientConfig;

/** On AWS everything comes from the environment; elsewhere endpoint, region and credentials are given. */
export function dynamoClient(
  config: Pick<DynamoDBClientConfig, 'endpoint' | 'region' | 'credentials' | 'maxAttempts'> = {},
): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient({ ...DEFAULTS, ...config }));
}
