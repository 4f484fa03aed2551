// `npm run pictures`: the stories once more, and what they see goes into docs/images/guides.
import { spawnSync } from 'node:child_process';

const stories = [
  '--selectProjects',
  'browser',
  '--runInBand',
  '--testPathPatterns',
  'test/stories',
];
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...stories], {
  stdio: 'inherit',
  env: { ...process.env, NTM_PICTURES: '1' },
});
process.exit(status ?? 1);
