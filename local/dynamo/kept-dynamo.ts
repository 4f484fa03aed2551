/**
 * A DynamoDB that is there as long as this process: one that ends by itself, killed perhaps, is started again at the
 * same port on the same data. Who asks meanwhile gets no answer and asks again, as with any network.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { startDynamo, type Dynamo, type DynamoOptions } from './start-dynamo.ts';

export interface KeptDynamo {
  readonly endpoint: string;
  /** Resolves, with why, when it has ended too often to be started once more. */
  readonly givenUp: Promise<unknown>;
  stop(): Promise<void>;
}

export interface KeptOptions extends DynamoOptions {
  /** Each time it has ended by itself and runs again. */
  readonly onRestart: () => void;
}

/** More often than this, one after the other, it would end again. */
const RESTARTS = 5;
/** After so long it counts as having run. */
const STEADY_MS = 60_000;
const PAUSE_MS = 200;

/** Throws UnusableError where it cannot be started the first time. */
export async function startKeptDynamo({ onRestart, ...options }: KeptOptions): Promise<KeptDynamo> {
  let dynamo: Dynamo = await startDynamo(options);
  const { endpoint } = dynamo;
  let stopped = false;

  async function keep(): Promise<unknown> {
    let failures = 0;
    for (;;) {
      const since = Date.now();
      await dynamo.ended;
      if (stopped) return null;
      failures = Date.now() - since > STEADY_MS ? 1 : failures + 1;
      if (failures > RESTARTS) return new Error('The database ends again and again');
      await wait(PAUSE_MS);
      if (stopped) return null;
      try {
        dynamo = await startDynamo({ ...options, port: Number(new URL(endpoint).port) });
        if (stopped) await dynamo.stop();
        else onRestart();
      } catch (error) {
        return error;
      }
    }
  }

  const kept = keep();
  return {
    endpoint,
    givenUp: kept.then((why) => (why === null ? new Promise<never>(() => {}) : why)),
    async stop() {
      stopped = true;
      await dynamo.stop();
      await kept;
    },
  };
}
