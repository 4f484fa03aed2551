/** The API put together for Lambda. */
import { handle } from 'hono/aws-lambda';
import { createRemoteJWKSet } from 'jose';
import { createApp } from '../api/app.ts';
import type { Log } from '../api/log.ts';
import { verifier } from '../api/tokens.ts';
import { environmentOf } from './environment.ts';
import { servicesFrom } from './services.ts';

/** One line of JSON for each: what CloudWatch can be asked about. */
const logJson: Log = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

export function apiHandler(
  variables: Readonly<Record<string, string | undefined>>,
  log: Log = logJson,
) {
  const environment = environmentOf(variables);
  const { ISSUER, AUDIENCE, JWKS_URL } = environment;
  const authenticate = verifier({
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: createRemoteJWKSet(new URL(JWKS_URL)),
    clock: () => new Date(),
    // The store keeps no revoked devices yet.
    isRevoked: async () => false,
  });
  return handle(createApp({ services: servicesFrom(environment), authenticate, log }));
}
