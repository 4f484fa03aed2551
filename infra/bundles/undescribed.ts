/**
 * What describes the API and never runs in a function is left out of it: the shapes of replies (a third of all shapes,
 * each of which takes its time when a function starts) and what makes JSON Schema of shapes. Both are in the file set
 * aside for the description itself.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** Set where this plugin itself asks how something resolves. */
const RESOLVING = Symbol('resolving');

export const undescribed: Plugin = {
  name: 'undescribed',
  setup(build) {
    build.onLoad({ filter: /[/\\]domain[/\\]routes[/\\][\w-]+\.ts$/ }, async ({ path }) => ({
      contents: withoutReplies(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
    // Of `domain` nothing happens by being loaded: a file from which nothing is used any more goes away.
    build.onResolve({ filter: /^[#.]/ }, async ({ path, pluginData, ...where }) => {
      if (pluginData === RESOLVING || where.kind !== 'import-statement') return undefined;
      const found = await build.resolve(path, { ...where, pluginData: RESOLVING });
      return /[/\\]domain[/\\]/.test(found.path) ? { ...found, sideEffects: false } : undefined;
    });
    build.onLoad(
      { filter: /[/\\]zod[/\\]v4[/\\]core[/\\](to-json-schema|json-schema-processors)\.js$/ },
      async ({ path }) => ({ contents: namesOnly(await readFile(path, 'utf8')), loader: 'js' }),
    );
  },
};

/** The route as it stands, but for the member `reply`. */
function withoutReplies(source: string): string {
  const cuts: [number, number][] = [];
  const file = ts.createSourceFile('routes.ts', source, ts.ScriptTarget.Latest);
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText(file) === 'reply') {
      cuts.push([node.getStart(file), node.end]);
    } else ts.forEachChild(node, look);
  };
  look(file);
  return cuts.reduceRight(
    (text, [from, to]) => text.slice(0, from) + text.slice(to).replace(/^,/, ''),
    source,
  );
}

/** Whoever calls one of them all the same is told at once. */
function namesOnly(source: string): string {
  return [...source.matchAll(/^export (?:function|const) (\w+)/gm)]
    .map(([, name]) => `export function ${name}() { throw new Error('${name} is left out'); }`)
    .join('\n');
}
