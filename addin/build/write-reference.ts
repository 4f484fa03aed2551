/** `npm run reference`: writes docs/reference, the functions in both languages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionReference } from '#addin/help/reference';
import { functionsJson } from './functions-json.ts';
import { casesIn } from './golden-cases.ts';
import { REFERENCE_FILES } from './reference-files.ts';

const ROOT = join(import.meta.dirname, '../..');

const { functions } = await functionsJson(join(ROOT, 'addin'));
mkdirSync(join(ROOT, 'docs/reference'), { recursive: true });
for (const [language, file] of REFERENCE_FILES) {
  const cases = casesIn(join(ROOT, 'test/cases/functions'));
  writeFileSync(join(ROOT, file), functionReference(functions, cases, language));
}
