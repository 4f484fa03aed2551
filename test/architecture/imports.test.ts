/** Who may import whom: never sideways, never upward (docs/decisions/0001). */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(__dirname, '../..');

/** By folder: other folders of ours, and packages. Node's own modules only where "node:" is named. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ['zod', '@noble/hashes'],
  workbook: ['#domain', 'hucre', 'fflate', 'zod'],
  addin: [
    '#domain',
    '#workbook',
    'zod',
    'react',
    'react-dom',
    '@fluentui/react-components',
    '@fluentui/react-icons',
    'oidc-client-ts',
  ],
  report: ['#domain', '#workbook', 'docx', 'fflate', 'hucre'],
  // What builds the add-in runs on the machine of whoever builds it, and reads the add-in as data.
  'addin/build': [
    '#domain',
    '#addin',
    'node:',
    'vite',
    '@vitejs/plugin-react',
    'custom-functions-metadata',
    // Icons are drawn by a browser.
    '@sparticuz/chromium',
    'playwright-core',
  ],
  functions: [
    '#domain',
    '#workbook',
    '#report',
    'node:',
    'zod',
    'hono',
    'jose',
    '@aws-sdk/client-dynamodb',
    '@aws-sdk/lib-dynamodb',
    'aws-lambda',
  ],
  infra: [
    '#domain/routes',
    'aws-cdk-lib',
    'constructs',
    'cdk-nag',
    'esbuild',
    'node:',
    'typescript',
    'zod',
  ],
  local: [
    '#domain',
    '#workbook',
    '#functions',
    '#report',
    // What Lambda runs, built, for `start --bundles`.
    '#infra/bundles',
    'node:',
    'commander',
    'zod',
    'aws-lambda',
    'cli-table3',
    'tsx',
    'hono',
    'jose',
    'oidc-provider',
    '@aws-sdk/lib-dynamodb',
    // The workbench.
    'fflate',
    'hucre',
    'selfsigned',
    'vite',
    '@univerjs',
    'rxjs',
  ],
};

const BUILD = /^addin[\\/](build[\\/]|vite\.config\.ts$)/;

/** The key of MAY_IMPORT that a file answers to. */
function folderOf(path: string): string {
  const name = relative(ROOT, path);
  return BUILD.test(name) ? 'addin/build' : name.split(sep)[0]!;
}

const TOP = Object.keys(MAY_IMPORT).filter((folder) => !folder.includes('/'));

const FILES = TOP.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => join(ROOT, folder, name)),
);

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|\nimport\s+'([^']+)'/g;

function importsOf(path: string): readonly string[] {
  return [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(
    ([, from, dynamic, bare]) => (from ?? dynamic ?? bare)!,
  );
}

describe('imports', () => {
  it('are found at all', () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(importsOf(join(ROOT, 'workbook/reader/read.ts'))).toContain('#domain/rules/finding');
  });

  it('go only where the folder may', () => {
    const wrong = FILES.flatMap((path) => {
      const folder = folderOf(path);
      return importsOf(path)
        .filter((target) => !isAllowed(folder, path, target))
        .map((target) => `${relative(ROOT, path)} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });
});

function isAllowed(folder: string, path: string, target: string): boolean {
  if (target.startsWith('.')) {
    const resolved = relative(ROOT, join(path, '..', target));
    return resolved.split(sep)[0] === folder.split('/')[0];
  }
  if (target.startsWith(`#${folder}/`)) return true;
  return MAY_IMPORT[folder]!.some(
    (allowed) =>
      target === allowed ||
      target.startsWith(`${allowed}/`) ||
      (allowed.endsWith(':') && target.startsWith(allowed)),
  );
}
