/** The API, or one concern of it, put together for Lambda. */
import { handle } from 'hono/aws-lambda';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { createApp } from '../api/app.ts';
import type { Log } from '../api/log.ts';
import type { Mount } from '../api/mount.ts';
import { pacer } from '../api/pace.ts';
import { verifier } from '../api/tokens.ts';
import { isRevoked } from '../service/devices.ts';
import { environmentOf } from './environment.ts';
import { servicesFrom } from './services.ts';

/** One line of JSON for each: what CloudWatch can be asked about. */
const logJson: Log = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

export function apiHandler(
  mounts: readonly Mount[],
  variables: Readonly<Record<string, string | undefined>>,
  log: Log = logJson,
) {
  const environment = environmentOf(variables);
  const { ISSUER, AUDIENCE, JWKS_URL, PACE } = environment;
  const services = servicesFrom(environment);
  const authenticate = verifier({
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: remoteKeys(new URL(JWKS_URL)),
    clock: () => new Date(),
    isRevoked: (user, device) => isRevoked(services, user, device),
  });
  const pace = PACE && pacer(PACE, () => performance.now());
  const app = createApp(mounts, { services, authenticate, log, ...(pace ? { pace } : {}) });
  return handle(app, { isContentTypeBinary });
}

/** Not as the library guesses: the types of Office files have "xml" in their names, and are none. */
function isContentTypeBinary(type: string): boolean {
  return !/^(text\/|application\/([\w.]+\+)?json)/.test(type);
}

/** Made with the first token: `fetch`, which it prepares, takes a fifth of the time that loading takes otherwise. */
function remoteKeys(url: URL): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | undefined;
  return (header, token) => (keys ??= createRemoteJWKSet(url))(header, token);
}
