// `npm run mutate`: whether the tests would notice. In a copy of the tree, each line of mutations.mjs is changed by
// itself and the suites that should notice are run; one that passes is a hole. `npm run mutate -- rights` runs those
// whose description or file matches.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MUTATIONS } from './mutations.mjs';

const ROOT = join(dirname(new URL(import.meta.url).pathname), '../..');
const wanted = process.argv[2] ?? '';

const chosen = MUTATIONS.filter(({ what, file }) => `${what} ${file}`.includes(wanted));
const copy = mkdtempSync(join(tmpdir(), 'ntm-mutation-'));
let holes = 0;
try {
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  for (const file of stdout.split('\0').filter(Boolean)) cpSync(join(ROOT, file), join(copy, file));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  if (!passes(chosen.map(({ tests }) => tests).join('|'))) {
    throw new Error('The suites fail before anything is changed');
  }
  for (const { what, file, from, to, tests } of chosen) {
    const source = readFileSync(join(copy, file), 'utf8');
    if (source.split(from).length !== 2) {
      console.error(`✗ ${file} does not hold this line once: ${from}`);
      holes++;
      continue;
    }
    writeFileSync(
      join(copy, file),
      source.replace(from, () => to),
    );
    const noticed = !passes(tests);
    writeFileSync(join(copy, file), source);
    if (!noticed) holes++;
    console.log(`${noticed ? '✓ noticed' : '✗ NOT NOTICED'}: ${what}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${chosen.length - holes} of ${chosen.length} noticed`);
if (holes > 0 || chosen.length === 0) process.exitCode = 1;

function passes(suites) {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const options = ['--silent', '--bail', '--testPathPatterns', suites];
  return (
    spawnSync(process.execPath, [jest, ...options], { cwd: copy, stdio: 'ignore' }).status === 0
  );
}
