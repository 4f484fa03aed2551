/** The store of this machine, for as long as a command takes: of the running system, else of the folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UnavailableError } from '#functions/store/store';
import { createTable } from '#functions/store/table';
import { UnusableError } from '../cli/exit.ts';
import { startDynamo } from '../dynamo/start-dynamo.ts';
import { runningSystem, takeLock } from './lock.ts';
import { localServices, TABLE } from './services.ts';

export type OpenStore = ReturnType<typeof localServices> & {
  /** Somebody else works on it meanwhile. */
  readonly running: boolean;
};

export interface OpenOptions {
  /** Where there is none yet, there is one then, and it is empty. */
  readonly create?: boolean;
}

/** Throws UnusableError where there is none. */
export async function withStore<T>(
  folder: string,
  use: (store: OpenStore) => Promise<T>,
  { create = false }: OpenOptions = {},
): Promise<T> {
  const running = await runningSystem(folder);
  if (running) return useStore(running.endpoint, true, use);
  const data = join(folder, 'data');
  if (!create && !existsSync(data)) throw new UnusableError(`Chưa có kho số liệu trong ${folder}.`);
  const lock = await takeLock(folder);
  try {
    const dynamo = await startDynamo({ folder: data });
    try {
      return await useStore(dynamo.endpoint, false, use);
    } finally {
      await dynamo.stop();
    }
  } finally {
    await lock.release();
  }
}

async function useStore<T>(
  endpoint: string,
  running: boolean,
  use: (store: OpenStore) => Promise<T>,
): Promise<T> {
  const store = { ...localServices(endpoint), running };
  try {
    await createTable(store.client, TABLE);
    return await use(store);
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    throw new UnusableError(
      'Kho số liệu chưa trả lời được: đang nhập dở một bản xuất, hoặc đang bận.',
      {
        cause: error,
      },
    );
  } finally {
    store.client.destroy();
  }
}
