// Runs everything that can be run on this machine, and names at the end what could not be.
//   node test/run.mjs          types, lint, format, every suite (long ones at a tenth)
//   node test/run.mjs --long   only the long suites, whole
// With CI=true a missing program is a failure: there nothing is left out.
import { spawnSync } from 'node:child_process';

const long = process.argv.includes('--long');
const ci = process.env.CI === 'true';
const env = { ...process.env, NTM_LONG: long ? '1' : '' };
const notRun = [];
let failed = false;

function run(name, command, args, why) {
  console.log(`\n── ${name} ──`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    failed = true;
    console.error(`✗ ${name}${why ? `: ${why}` : ''}`);
  }
}

function has(program, args = ['--version']) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

const jest = (...args) => ['node_modules/jest/bin/jest.js', '--runInBand', ...args];
const longOnly = long ? ['--testPathPatterns', '\\.long\\.test\\.ts$'] : [];

if (!long) {
  run('types', process.execPath, ['node_modules/typescript/bin/tsc', '-b']);
  run('lint', process.execPath, ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']);
  run('format', process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--check', '.']);
}

run('tests', process.execPath, jest('--selectProjects', 'core', '--passWithNoTests', ...longOnly));

const needs = [
  ['soffice', ['--version'], 'LibreOffice Calc'],
  ['/usr/bin/python3', ['-c', 'import uno, openpyxl'], 'python3-uno and python3-openpyxl'],
];
const missing = needs.filter(([program, args]) => !has(program, args)).map(([, , name]) => name);
if (missing.length === 0) {
  run('tests with LibreOffice', process.execPath, jest('--selectProjects', 'soffice', ...longOnly));
} else {
  notRun.push(`test/soffice (needs ${missing.join(' and ')})`);
  if (ci) failed = true;
}

if (!long)
  console.log('\nLong suites ran at a tenth of their size; `npm run test:long` runs them whole.');
for (const suite of notRun) console.log(`Not run on this machine: ${suite}`);
process.exit(failed ? 1 : 0);
