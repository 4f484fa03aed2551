/** Where pages load office.js from. Microsoft asks that production loads it from its own network, and nowhere else. */
import type { Plugin } from 'vite';

export const OFFICE_JS: Readonly<Record<string, string>> = {
  production: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  /** The workbench serves the package that Microsoft publishes for developing and testing. */
  local: '/office/office.js',
};

export const officeJsPlugin = (mode: string): Plugin => ({
  name: 'ntm-office-js',
  transformIndexHtml: {
    order: 'pre',
    handler: () => [
      {
        tag: 'script',
        attrs: { src: OFFICE_JS[mode] ?? OFFICE_JS['production']! },
        injectTo: 'head-prepend',
      },
    ],
  },
});
