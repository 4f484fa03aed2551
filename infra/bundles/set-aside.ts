/**
 * What the source imports when somebody asks for it (`await import(…)`) becomes a file of its own beside the function's:
 * the writer of Word documents alone is larger than everything else together. It brings its own copy of what it shares
 * with the function, so only data passes between the two.
 */
import { basename } from 'node:path';
import type { Plugin } from 'esbuild';

/** `found` takes the sources that need a file; `asideName` says how it is called. */
export function setAside(found: Set<string>): Plugin {
  return {
    name: 'set-aside',
    setup(build) {
      build.onResolve({ filter: /^[#.]/ }, async ({ path, kind, pluginData, ...where }) => {
        if (kind !== 'dynamic-import' || pluginData === RESOLVING) return undefined;
        const resolved = await build.resolve(path, { ...where, kind, pluginData: RESOLVING });
        if (resolved.errors.length > 0) return resolved;
        found.add(resolved.path);
        return { path: `./${asideName(resolved.path)}`, external: true };
      });
    },
  };
}

/** "report-document.cjs" */
export function asideName(source: string): string {
  return `${basename(source, '.ts')}.cjs`;
}

/** Marks the question that this plugin itself asks. */
const RESOLVING = Symbol('resolving');
