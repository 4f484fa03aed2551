// Runs everything that can be run on this machine, and names at the end what could not be.
//   node test/run.mjs          types, lint, format, every suite (long ones at a tenth)
//   node test/run.mjs --long   only the long suites, whole; with --nightly those that draw at random five times over
// With CI=true a missing program is a failure: there nothing is left out.
import { spawn, spawnSync } from 'node:child_process';

const long = process.argv.includes('--long');
const nightly = process.argv.includes('--nightly');
const ci = process.env.CI === 'true';
const env = { ...process.env, NTM_LONG: long ? '1' : '', NTM_NIGHTLY: nightly ? '1' : '' };
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

const jest = (...args) => ['node_modules/jest/bin/jest.js', ...args];
const longOnly = long ? ['--testPathPatterns', '\\.long\\.([a-z]+\\.)?test\\.ts$'] : [];

/** Several at once: what each says is printed when it has ended. */
async function runTogether(checks) {
  const ended = checks.map(([name, ...args]) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout.on('data', (part) => said.push(part));
    child.stderr.on('data', (part) => said.push(part));
    return new Promise((resolve) => child.on('close', (code) => resolve({ name, code, said })));
  });
  for (const { name, code, said } of await Promise.all(ended)) {
    console.log(`\n── ${name} ──`);
    process.stdout.write(Buffer.concat(said));
    if (code === 0) continue;
    failed = true;
    console.error(`✗ ${name}`);
  }
}

if (!long) {
  await runTogether([
    ['lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
    ['types', 'node_modules/typescript/bin/tsc', '-b'],
    ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'],
  ]);
}

/** The projects of jest.config.mjs, and the programs without which one cannot run. */
const suites = [
  { project: 'core', name: 'tests', needs: [] },
  {
    project: 'dynoxide',
    name: 'tests with dynoxide',
    needs: [
      [
        process.execPath,
        ['-e', "require.resolve('@dynoxide/linux-x64/package.json')"],
        '@dynoxide/linux-x64',
      ],
    ],
  },
  { project: 'browser', name: 'stories in Chromium', needs: [] },
  {
    project: 'java',
    name: 'tests with DynamoDB Local',
    needs: [['java', ['-version'], 'Java 17']],
  },
  {
    project: 'soffice',
    name: 'tests with LibreOffice',
    needs: [
      ['soffice', ['--version'], 'LibreOffice Calc'],
      ['lowriter', ['--version'], 'LibreOffice Writer'],
      ['/usr/bin/python3', ['-c', 'import uno, openpyxl'], 'python3-uno and python3-openpyxl'],
    ],
  },
];

const able = suites.filter(({ name, needs }) => {
  const missing = needs.filter(([program, args]) => !has(program, args)).map(([, , what]) => what);
  if (missing.length === 0) return true;
  notRun.push(`${name} (needs ${missing.join(' and ')})`);
  if (ci) failed = true;
  return false;
});

function ofProject(project, workers) {
  const turns = workers === 1 ? ['--runInBand'] : ['--maxWorkers', String(workers)];
  return jest(...turns, '--selectProjects', project, '--passWithNoTests', ...longOnly);
}

// Two at a time, also where they wait for a browser: each has its own folder and ports. There is one office and one Java,
// and both mostly wait for another program: they run side by side. What is held out by the second, on dynoxide, runs alone.
const WORKERS = { core: 2, browser: 2, dynoxide: 2, java: 1, soffice: 1 };
const WAITING = new Set(['java', 'soffice']);

const inTurn = able.filter(({ project }) => long || !WAITING.has(project));
for (const { project, name } of inTurn) {
  run(name, process.execPath, ofProject(project, long ? 1 : WORKERS[project]));
}
const together = able.filter((suite) => !inTurn.includes(suite));
await runTogether(
  together.map(({ project, name }) => [name, ...ofProject(project, WORKERS[project])]),
);

if (!long)
  console.log('\nLong suites ran at a tenth of their size; `npm run test:long` runs them whole.');
for (const suite of notRun) console.log(`Not run on this machine: ${suite}`);
process.exit(failed ? 1 : 0);
