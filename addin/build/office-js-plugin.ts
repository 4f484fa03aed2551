/** Where pages load office.js from. Microsoft asks that production loads it from its own network, and nowhere else. */
import type { Plugin } from 'vite';

/** By the mode of the build. */
const OFFICE_JS: Readonly<Record<string, string>> = {
  production: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  /** The workbench serves the package that Microsoft publishes for developing and testing. */
  workbench: '/office/office.js',
};

export function officeJsPlugin(mode: string): Plugin {
  const src = OFFICE_JS[mode];
  if (src === undefined) throw new Error(`No build of the add-in is called ${mode}`);
  return {
    name: 'ntm-office-js',
    transformIndexHtml: () => [{ tag: 'script', attrs: { src }, injectTo: 'head-prepend' }],
  };
}
