/** How large the functions for Lambda are, and how long they take to load, each in a process of its own. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildBundles } from '#infra/bundles/build';
import { BUNDLE_FOLDER, BUNDLE_LIMIT } from '#infra/bundles/bundles';
import type { BenchRow } from './row.ts';
import { median } from './timing.ts';

const RUNS = 9;

const ROOT = join(import.meta.dirname, '../..');

const ENVIRONMENT = {
  TABLE: 'ntm',
  ISSUER: 'https://id.example.vn/',
  AUDIENCE: 'ntm-api',
  JWKS_URL: 'https://id.example.vn/jwks',
  AWS_REGION: 'ap-southeast-1',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

const REQUIRE = `
const start = performance.now();
require(process.argv[1]);
process.stdout.write(String(performance.now() - start));`;

const NOTHING = `
const start = performance.now();
for (const part of ['https', 'crypto', 'zlib', 'stream']) require(part);
process.stdout.write(String(performance.now() - start));`;

/** Promised of each. */
const LOAD_MS = 60;

export async function measureBundles(): Promise<readonly BenchRow[]> {
  const bundles = await buildBundles(ROOT, join(ROOT, BUNDLE_FOLDER));
  const nothing = { value: median(loads(NOTHING)), of: 'chỉ các phần của Node mà SDK cần' };
  return bundles.flatMap(({ name, file, bytes }) => [
    {
      name: `nạp hàm ${name}`,
      value: median(loads(REQUIRE, file)),
      unit: 'ms',
      bar: LOAD_MS,
      ...(bytes > 10_000 ? { floor: nothing } : {}),
    },
    { name: `mã của hàm ${name}`, value: bytes / 1_000, unit: 'kB', bar: BUNDLE_LIMIT / 1_000 },
  ]);
}

/** Milliseconds, each in a process of its own. */
function loads(code: string, ...args: readonly string[]): readonly number[] {
  return Array.from({ length: RUNS }, () =>
    Number(
      execFileSync(process.execPath, ['-e', code, ...args], {
        env: { ...process.env, ...ENVIRONMENT },
        encoding: 'utf8',
      }),
    ),
  );
}
