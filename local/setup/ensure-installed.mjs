// Runs before `npm start`, `npm test` and `npm run bench`, so that a fresh clone needs nothing else typed.
// It may import nothing but Node itself: nothing else is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `NTM Sheets cần Node.js từ 20.19 trở lên; máy này đang dùng ${process.versions.node}.`,
  );
  process.exit(2);
}

if (!installed()) {
  console.error('Cài các gói cần thiết (npm ci) …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** npm leaves a copy of the lock file of what it installed: every package of ours must be in it, in the same version. */
function installed() {
  const copy = 'node_modules/.package-lock.json';
  if (!existsSync(copy)) return false;
  const have = JSON.parse(readFileSync(copy, 'utf8')).packages;
  const want = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  return Object.entries(want).every(
    ([path, { version, optional, link }]) =>
      path === '' || optional || link || have[path]?.version === version,
  );
}
