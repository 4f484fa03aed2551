/**
 * Pages name Microsoft's own network, from which production has to load office.js. The workbench has it from the
 * package that Microsoft publishes for developing and testing.
 */
import type { Plugin } from 'vite';

const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** By the mode of the build. */
const OFFICE_JS: Readonly<Record<string, string>> = {
  production: MICROSOFT,
  workbench: '/office/office.js',
};

export function officeJsPlugin(mode: string): Plugin {
  const src = OFFICE_JS[mode];
  if (src === undefined) throw new Error(`No build of the add-in is called ${mode}`);
  return {
    name: 'ntm-office-js',
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace(MICROSOFT, src) },
  };
}
