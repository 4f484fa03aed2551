#!/usr/bin/env node
// The command `ntm`. The program is TypeScript and runs as it stands: nothing to build, nothing to be out of date.
import { register } from 'tsx/esm/api';

// Whoever reads our output may stop early ("ntm check … | head"): then there is nothing left to say.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

register();
const { main } = await import('./cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
