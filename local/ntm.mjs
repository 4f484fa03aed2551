#!/usr/bin/env node
// The command `ntm`. The program is TypeScript and runs as it stands: nothing to build, nothing to be out of date.
import { setFlagsFromString } from 'node:v8';
import { register } from 'tsx/esm/api';

// Cells of hundreds of workbooks live for a moment each: with more room for the young, a tenth less time is collecting.
setFlagsFromString('--max-semi-space-size=64');

// Whoever reads our output may stop early ("ntm check … | head"): then there is nothing left to say.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

register();
const { main } = await import('./cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
