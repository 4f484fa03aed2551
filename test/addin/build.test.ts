// The add-in as it is served: every file that the manifest and Excel ask for by name is there, and the pane is light.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ADDIN_PATH, DEVELOPMENT } from '../../addin/build/for-address.ts';
import { FUNCTION_IDS } from '#addin/functions/ids';
import { builtAddin } from '../support/pane/built-addin.ts';

const PANE_BYTES = 300_000;

interface Chunk {
  readonly name?: string;
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

let folder: string;

beforeAll(async () => {
  folder = await builtAddin();
}, 180_000);

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const files = (): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' });

describe('the built add-in', () => {
  it('has every file that the manifest names', () => {
    const manifest = read('manifest.xml');
    const named = manifest.match(/(?<=DefaultValue=")https:[^"]+/g)!;
    for (const address of new Set(named)) {
      expect(address.startsWith(`${DEVELOPMENT}${ADDIN_PATH}/`)).toBe(true);
      expect(files()).toContain(address.slice(`${DEVELOPMENT}${ADDIN_PATH}/`.length));
    }
  });

  it('loads office.js from Microsoft and carries none of it', () => {
    for (const page of ['taskpane.html', 'signed-in.html']) {
      expect(read(page)).toContain(
        '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
      );
    }
    expect(files().filter((file) => /office\.js$/.test(file))).toEqual([]);
  });

  it('has functions.json, and a help page for each function', () => {
    const { functions } = JSON.parse(read('functions.json')) as { functions: { id: string }[] };
    expect(functions.map(({ id }) => id)).toEqual([...FUNCTION_IDS]);
    const index = read('help/index.html');
    for (const id of FUNCTION_IDS) {
      expect(read(`help/${id}.html`)).toContain(`=NTM.${id}(`);
      expect(index).toContain(`href="${id}.html"`);
    }
  });

  it('opens its pane with no more than 300 kB of code, compressed', () => {
    const chunks = JSON.parse(read('chunks.json')) as Readonly<Record<string, Chunk>>;
    const { imports = [], dynamicImports = [] } = chunks['taskpane.html']!;
    // What main.ts loads at once, the view of who fills in a form, and what these need; the rest comes when it is asked for.
    const atOnce = new Set<string>();
    const add = (name: string) => {
      if (atOnce.has(name)) return;
      atOnce.add(name);
      chunks[name]!.imports?.forEach(add);
    };
    const view = Object.keys(chunks).find((name) => chunks[name]!.name === 'commune-view')!;
    ['taskpane.html', ...imports, ...dynamicImports, view].forEach(add);
    const bytes = [...atOnce].reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(folder, chunks[name]!.file))).length,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(PANE_BYTES);
    expect(bytes).toBeGreaterThan(50 * 1024);
  });
});
