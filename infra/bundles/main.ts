/** `npm run bundle`: the functions for Lambda, below `.build/functions`. */
import { join } from 'node:path';
import { buildBundles } from './build.ts';
import { BUNDLE_FOLDER } from './bundles.ts';

const root = join(import.meta.dirname, '../..');
const line = (name: string, bytes: number) =>
  `${name.padEnd(24)} ${String(Math.round(bytes / 1000)).padStart(5)} kB`;

for (const { name, bytes, aside } of await buildBundles(root, join(root, BUNDLE_FOLDER))) {
  console.log(line(name, bytes));
  for (const [part, size] of Object.entries(aside)) console.log(line(`  ${part}`, size));
}
