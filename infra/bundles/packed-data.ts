/**
 * Criteria sets and unit lists are a quarter of what a function holds, all of it text that repeats itself: they come
 * along deflated and are unpacked when the function starts, which takes a millisecond.
 */
import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'esbuild';

export const packedData: Plugin = {
  name: 'packed-data',
  setup(build) {
    build.onLoad({ filter: /[/\\]domain[/\\].*[/\\]data[/\\].*\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      const packed = deflateRawSync(text, { level: 9 }).toString('base64');
      return {
        contents: `import { inflateRawSync } from 'node:zlib';
export default JSON.parse(inflateRawSync(Buffer.from('${packed}', 'base64')).toString());`,
        loader: 'js',
      };
    });
  },
};
