// The server of this machine: keeps what it acknowledged, ends when we end, and says clearly why it cannot run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DynamoStore } from '#functions/store/dynamo-store';
import { createTable } from '#functions/store/table';
import { localClient } from '#local/dynamo/local-client';
import { startDynamo, type Dynamo } from '#local/dynamo/start-dynamo';
import { changeOf, COMMUNE, households } from '../../functions/store/changes.ts';
import { stateAfter, stateOf } from '../../functions/store/state.ts';

const TABLE = 'ntm';
const running: Dynamo[] = [];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntm-dynamo-'));
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((dynamo) => dynamo.stop()));
  await rm(folder, { recursive: true, force: true });
});

async function start(options: Parameters<typeof startDynamo>[0] = {}): Promise<Dynamo> {
  const dynamo = await startDynamo({ only: 'dynoxide', ...options });
  running.push(dynamo);
  return dynamo;
}

async function storeAt({ endpoint }: Dynamo): Promise<DynamoStore> {
  const client = localClient(endpoint);
  await createTable(client, TABLE);
  return new DynamoStore({ client, table: TABLE });
}

describe('data in a folder', () => {
  it.each(['stop', 'kill'] as const)('are there again after a %s', async (end) => {
    const first = changeOf(COMMUNE, null);
    const second = changeOf(COMMUNE, first.head, { content: households('2150') });
    const before = await start({ folder });
    const store = await storeAt(before);
    await store.commit(first);
    await store.commit(second);
    await before[end]();

    const after = await storeAt(await start({ folder }));
    expect(await stateOf(after, COMMUNE)).toEqual(stateAfter(first, second));
  });

  it('written by another server are not taken for none', async () => {
    await writeFile(join(folder, 'shared-local-instance.db'), '');
    await expect(start({ folder })).rejects.toThrow('dynamodb-local');
  });

  it('are nowhere without a folder', async () => {
    const before = await start();
    await (await storeAt(before)).commit(changeOf(COMMUNE, null));
    await before.stop();
    expect(await (await storeAt(await start())).head(COMMUNE)).toBeNull();
  });
});

describe('the server', () => {
  it('takes the port it is given', async () => {
    const { endpoint } = await start();
    const port = Number(new URL(endpoint).port);
    await expect(startDynamo({ only: 'dynoxide', port })).rejects.toThrow(`Cổng ${port} đang được`);
  });

  it('is the one that DYNAMODB_ENDPOINT names, and that one goes on', async () => {
    const theirs = await listening();
    const { port } = theirs.address() as { port: number };
    process.env['DYNAMODB_ENDPOINT'] = `http://127.0.0.1:${port}`;
    try {
      const dynamo = await startDynamo({ folder });
      expect(dynamo).toMatchObject({ kind: 'external', endpoint: `http://127.0.0.1:${port}` });
      await dynamo.stop();
      dynamo.kill();
      expect(theirs.listening).toBe(true);
    } finally {
      delete process.env['DYNAMODB_ENDPOINT'];
      theirs.close();
    }
  });

  it('says what is wrong when it cannot keep its data', async () => {
    const file = join(folder, 'dynoxide.db');
    await writeFile(file, 'this is no database of anybody');
    await expect(start({ folder })).rejects.toThrow('Cơ sở dữ liệu không khởi động được');
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'ends with its process, also by %s',
    async (signal) => {
      const parent = spawn(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '--eval', starter()],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const [line] = (await once(parent.stdout, 'data')) as [Buffer];
      const endpoint = line.toString().trim();
      expect(await answers(endpoint)).toBe(true);
      parent.kill(signal);
      await once(parent, 'exit');
      await until(async () => !(await answers(endpoint)));
    },
    30_000,
  );
});

/** A process that starts a server, says where, and does nothing more. */
function starter(): string {
  const module = pathToFileURL(join(__dirname, '../../../local/dynamo/start-dynamo.ts'));
  return `
    const { startDynamo } = await import('${module}');
    const { endpoint } = await startDynamo({ only: 'dynoxide' });
    console.log(endpoint);
    setInterval(() => {}, 1000);`;
}

async function listening(): Promise<Server> {
  const server = createServer((_, response) => response.end('healthy'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  );
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 50) {
    if (waited > 5_000) throw new Error('it goes on');
    await wait(50);
  }
}
