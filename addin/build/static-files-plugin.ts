/** Files that Excel, a browser or the manifest asks for by name: functions.json, the help pages, the icons. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { helpPages } from '#addin/help/pages';
import { functionsJson } from './functions-json.ts';
import { casesIn } from './golden-cases.ts';

export const staticFilesPlugin = (addin: string): Plugin => ({
  name: 'ntm-static-files',
  async buildStart() {
    const emit = (fileName: string, source: string | Uint8Array) =>
      this.emitFile({ type: 'asset', fileName, source });
    emit('manifest.xml', readFileSync(join(addin, '../manifest.xml')));

    const described = await functionsJson(addin);
    emit('functions.json', JSON.stringify(described, null, 2));

    const cases = casesIn(join(addin, '../test/cases/functions'));
    for (const [name, html] of helpPages(described.functions, cases)) emit(`help/${name}`, html);
    emit('help/style.css', readFileSync(join(addin, 'help/style.css')));

    for (const name of readdirSync(join(addin, 'icons')).filter((each) => each.endsWith('.png'))) {
      emit(`icons/${name}`, readFileSync(join(addin, 'icons', name)));
    }
  },
});
