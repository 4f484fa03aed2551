import type { Plugin } from 'vite';
import { functionsJson } from './functions-json.ts';

export const functionsPlugin = (addin: string): Plugin => ({
  name: 'ntm-functions',
  async buildStart() {
    const source = JSON.stringify(await functionsJson(addin), null, 2);
    this.emitFile({ type: 'asset', fileName: 'functions.json', source });
  },
});
