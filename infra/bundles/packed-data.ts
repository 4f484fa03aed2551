/**
 * Criteria sets and unit lists are a quarter of what a function holds, all of it text that repeats itself: they come
 * along deflated, and each is unpacked when somebody first looks into it.
 */
import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'esbuild';

export const packedData: Plugin = {
  name: 'packed-data',
  setup(build) {
    build.onLoad({ filter: /[/\\]domain[/\\].*[/\\]data[/\\].*\.json$/ }, async ({ path }) => {
      const data = JSON.parse(await readFile(path, 'utf8')) as Readonly<Record<string, unknown>>;
      const packed = deflateRawSync(JSON.stringify(data), { level: 9 }).toString('base64');
      const members = Object.keys(data).map((key) => JSON.stringify(key));
      return {
        contents: `import { inflateRawSync } from 'node:zlib';
let data;
const unpacked = () =>
  (data ??= JSON.parse(inflateRawSync(Buffer.from('${packed}', 'base64')).toString()));
export default { ${members.map((key) => `get ${key}() { return unpacked()[${key}]; }`).join(',\n')} };`,
        loader: 'js',
      };
    });
  },
};
