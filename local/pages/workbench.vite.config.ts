/** `vite build -c local/pages/workbench.vite.config.ts` writes the page that plays Excel to .build/workbench. */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const PAGE = resolve(import.meta.dirname, '../workbench/page');

export default defineConfig({
  root: PAGE,
  base: './',
  build: {
    outDir: resolve(import.meta.dirname, '../../.build/workbench'),
    emptyOutDir: true,
    target: 'es2022',
    // Univer is what it is, and loads from this machine.
    chunkSizeWarningLimit: 20_000,
    reportCompressedSize: false,
  },
});
