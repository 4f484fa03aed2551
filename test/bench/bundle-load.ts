/** How long the functions for Lambda take to load: each built, and required in a process of its own. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildBundles } from '#infra/bundles/build';
import { BUNDLE_FOLDER } from '#infra/bundles/bundles';

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

export interface Loaded {
  readonly name: string;
  /** Milliseconds. */
  readonly runs: readonly number[];
}

export async function loadBundles(): Promise<readonly Loaded[]> {
  const bundles = await buildBundles(ROOT, join(ROOT, BUNDLE_FOLDER));
  return bundles.map(({ name, file }) => ({
    name: `nạp hàm ${name}`,
    runs: Array.from({ length: RUNS }, () =>
      Number(
        execFileSync(process.execPath, ['-e', REQUIRE, file], {
          env: { ...process.env, ...ENVIRONMENT },
          encoding: 'utf8',
        }),
      ),
    ),
  }));
}
