// A database that ends by itself is there again, with all it had acknowledged.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DynamoStore } from '#functions/store/dynamo-store';
import { createTable } from '#functions/store/table';
import { startKeptDynamo, type KeptDynamo } from '#local/dynamo/kept-dynamo';
import { localClient } from '#local/dynamo/local-client';
import { changeOf, COMMUNE } from '../../functions/store/changes.ts';
import { listenerOn } from '../system/running-system.ts';

let folder: string;
let kept: KeptDynamo;
let restarts: (() => void)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntm-kept-'));
  restarts = [];
  kept = await startKeptDynamo({
    folder,
    only: 'dynoxide',
    onRestart: () => restarts.shift()?.(),
  });
});
afterEach(async () => {
  await kept.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Kills it, and resolves when it runs again. */
async function killed(): Promise<void> {
  const restarted = new Promise<void>((resolve) => restarts.push(resolve));
  process.kill(listenerOn(kept.endpoint), 'SIGKILL');
  await restarted;
}

describe('a database that is killed', () => {
  it('runs again where it was, and has kept what it acknowledged', async () => {
    const client = localClient(kept.endpoint);
    await createTable(client, 'ntm');
    const store = new DynamoStore({ client, table: 'ntm' });
    const first = changeOf(COMMUNE, null);
    await store.commit(first);
    for (let kill = 1; kill <= 2; kill++) {
      await killed();
      expect(await store.head(COMMUNE)).toEqual(first.head);
    }
    client.destroy();
  }, 30_000);

  it('again and again is given up, and says so', async () => {
    for (let kill = 1; kill <= 5; kill++) await killed();
    process.kill(listenerOn(kept.endpoint), 'SIGKILL');
    expect(await kept.givenUp).toMatchObject({ message: 'The database ends again and again' });
  }, 30_000);

  it('stops when it is asked to, and stays so', async () => {
    const pid = listenerOn(kept.endpoint);
    await kept.stop();
    expect(() => process.kill(pid, 0)).toThrow();
  });
});
