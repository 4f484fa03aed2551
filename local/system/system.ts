/** The whole system on this machine: database, identity provider, gateway, outbox poll. One process but the database. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ROUTES } from '#domain/routes';
import { WHOLE_API } from '#functions/api/handlers';
import { apiHandler } from '#functions/handlers/api-handler';
import { createTable } from '#functions/store/table';
import { startKeptDynamo, type KeptDynamo } from '../dynamo/kept-dynamo.ts';
import { gateway, type LambdaHandler } from '../gateway/gateway.ts';
import { AUDIENCE } from '../identity/claims.ts';
import { DEV_TOKEN_PATH, identity, IDENTITY_PATH, type Identity } from '../identity/identity.ts';
import { withNetworkPlay } from '../pages/network-play.ts';
import { pages } from '../pages/pages.ts';
import { builtHandler } from './built-handler.ts';
import { ensureCertificate } from './certificate.ts';
import { takeLock, type Lock } from './lock.ts';
import { errorLine, type LogLine } from './log.ts';
import { openOrigin, type Origin } from './origin.ts';
import { startOutboxPoll, type OutboxPoll } from './outbox-poll.ts';
import { localServices, OVERLAY, TABLE } from './services.ts';

export interface SystemOptions {
  /** Where data, keys and lock are. */
  readonly folder: string;
  /** Any free one where 0. */
  readonly port: number;
  /** The files that Lambda runs stand behind the gateway; absent: the source they are built from. */
  readonly bundles?: boolean;
  readonly log: (line: LogLine) => void;
  /** The database had ended by itself and runs again, with what it held. */
  readonly onRestart: () => void;
}

export interface System {
  /** "https://localhost:8017", for browsers. */
  readonly address: string;
  /** "http://localhost:8017", for programs on this machine. */
  readonly origin: string;
  /** Resolves when every roll-up that is due has been made. */
  settled(): Promise<void>;
  /** Resolves when the database cannot be kept running: nothing works any more. */
  readonly broken: Promise<void>;
  stop(): Promise<void>;
}

const POLL_MS = 200;

/** Throws UnusableError where the folder is in use, the port is taken or no database can run. */
export async function startSystem({
  folder,
  port,
  bundles = false,
  log,
  onRestart,
}: SystemOptions): Promise<System> {
  const parts: { lock?: Lock; origin?: Origin; dynamo?: KeptDynamo; poll?: OutboxPoll } = {};
  // First nobody sends any more, then nothing is written any more, then the database may go.
  const stop = async () => {
    await parts.origin?.close();
    await parts.poll?.stop();
    await parts.dynamo?.stop();
    await parts.lock?.release();
  };
  const onError = (where: string) => (error: unknown) => log(errorLine(where, error));
  try {
    const lock = (parts.lock = await takeLock(folder));
    const certificate = await ensureCertificate(folder, Date.now());
    const origin = (parts.origin = await openOrigin(port, certificate));
    const dynamo = (parts.dynamo = await startKeptDynamo({
      folder: join(folder, 'data'),
      onRestart() {
        log({ level: 'warn', where: 'database', at: new Date().toISOString(), what: 'restarted' });
        onRestart();
      },
    }));
    const { client, services } = localServices(dynamo.endpoint);
    await createTable(client, TABLE);
    const people = await identity({
      origin: origin.address,
      folder,
      onError: onError('identity'),
    });
    const environment = environmentOf(dynamo.endpoint, origin.loopback, people);
    const api = gateway({
      handler: bundles ? await builtHandler(environment) : sourceHandler(environment, log),
      routeKeys: Object.values(ROUTES).map(({ method, path }) => `${method} ${path}`),
      newId: randomUUID,
      now: () => new Date(),
      onError: onError('gateway'),
    });
    origin.serve({
      ...pages(onError('pages')),
      '/v1': { listener: withNetworkPlay(api), secureOnly: false },
      [IDENTITY_PATH]: { listener: people.listener, secureOnly: false },
      [DEV_TOKEN_PATH]: { listener: people.listener, secureOnly: false },
    });
    const poll = startOutboxPoll({ services, pauseMs: POLL_MS, onError: onError('outbox') });
    parts.poll = poll;
    await lock.announce({ origin: origin.address, endpoint: dynamo.endpoint });
    const broken = dynamo.givenUp.then((why) => log(errorLine('database', why)));
    const { address, loopback } = origin;
    return { address, origin: loopback, settled: poll.settled, broken, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where everything is, as the functions are told in Lambda. */
function environmentOf(endpoint: string, loopback: string, { issuer, jwksPath }: Identity) {
  return {
    TABLE,
    OVERLAY,
    ISSUER: issuer,
    AUDIENCE,
    JWKS_URL: loopback + jwksPath,
    DYNAMODB_ENDPOINT: endpoint,
  };
}

function sourceHandler(
  environment: Readonly<Record<string, string>>,
  log: (line: LogLine) => void,
): LambdaHandler {
  return apiHandler(WHOLE_API, environment, log) as LambdaHandler;
}
