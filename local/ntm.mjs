#!/usr/bin/env node
// The command `ntm`. The program is TypeScript and runs as it stands: nothing to build, nothing to be out of date.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
