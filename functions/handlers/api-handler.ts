/** The API, or one concern of it, put together for Lambda. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { handle } from 'hono/aws-lambda';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { createApp } from '../api/app.ts';
import type { Log } from '../api/log.ts';
import type { Mount } from '../api/mount.ts';
import { verifier } from '../api/tokens.ts';
import type { Services } from '../service/context.ts';
import { shippedPackChoice } from '../service/packs.ts';
import { dynamoClient } from '../store/dynamo-client.ts';
import { DynamoStore } from '../store/dynamo-store.ts';
import { environmentOf } from './environment.ts';

/** One line of JSON for each: what CloudWatch can be asked about. */
const logJson: Log = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

export function apiHandler(
  mounts: readonly Mount[],
  variables: Readonly<Record<string, string | undefined>>,
  log: Log = logJson,
) {
  const { TABLE, DYNAMODB_ENDPOINT, ISSUER, AUDIENCE, JWKS_URL, OVERLAY } =
    environmentOf(variables);
  const services: Services = {
    store: new DynamoStore({ client: clientFor(DYNAMODB_ENDPOINT), table: TABLE }),
    packs: shippedPackChoice(OVERLAY),
    // The store keeps neither closed periods nor revoked devices yet.
    isOpen: async () => true,
    now: () => new Date().toISOString(),
  };
  const authenticate = verifier({
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: remoteKeys(new URL(JWKS_URL)),
    clock: () => new Date(),
    isRevoked: async () => false,
  });
  return handle(createApp(mounts, { services, authenticate, log }));
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

/** Made with the first token: `fetch`, which it prepares, takes a fifth of the time that loading takes otherwise. */
function remoteKeys(url: URL): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | undefined;
  return (header, token) => (keys ??= createRemoteJWKSet(url))(header, token);
}
