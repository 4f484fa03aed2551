/** `npm run bundle`: the functions for Lambda, below `.build/functions`. */
import { join } from 'node:path';
import { buildBundles } from './build.ts';
import { BUNDLE_FOLDER } from './bundles.ts';

const root = join(import.meta.dirname, '../..');

for (const { name, bytes } of await buildBundles(root, join(root, BUNDLE_FOLDER))) {
  console.log(`${name.padEnd(12)} ${Math.round(bytes / 1000)} kB`);
}
