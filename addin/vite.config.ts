/**
 * `vite build -c addin/vite.config.ts` writes the add-in to .build/addin, ready to be served below any address.
 * Mode `production` (the default) loads office.js from Microsoft's network, mode `workbench` from the workbench.
 */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { staticFilesPlugin } from './build/static-files-plugin.ts';
import { officeJsPlugin } from './build/office-js-plugin.ts';

const ADDIN = import.meta.dirname;

export default defineConfig(({ mode }) => ({
  root: ADDIN,
  base: './',
  plugins: [officeJsPlugin(mode), staticFilesPlugin(ADDIN), react()],
  build: {
    outDir: resolve(ADDIN, '../.build/addin'),
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: {
      input: {
        taskpane: resolve(ADDIN, 'taskpane.html'),
        'signed-in': resolve(ADDIN, 'signed-in.html'),
        functions: resolve(ADDIN, 'functions/associate.ts'),
      },
      output: {
        // The manifest names this file; all others carry a hash of their content.
        entryFileNames: ({ name }) =>
          name === 'functions' ? 'functions.js' : 'assets/[name]-[hash].js',
      },
    },
  },
}));
