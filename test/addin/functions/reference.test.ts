// docs/reference is what the JSDoc and the golden cases say today.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFERENCE_FILES } from '../../../addin/build/reference-files.ts';
import { casesIn } from '../../../addin/build/golden-cases.ts';
import { EN_FUNCTIONS } from '#addin/help/messages/en-functions';
import { functionReference } from '#addin/help/reference';
import { metadata } from '../../support/excel-functions.ts';

const ROOT = join(import.meta.dirname, '../../..');

describe('the reference of the functions', () => {
  it('says in English what each parameter is, under the name it has in Excel', async () => {
    const { functions } = await metadata;
    const named = functions.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]);
    const english = Object.entries(EN_FUNCTIONS).map(([id, { parameters }]) => [
      id,
      Object.keys(parameters),
    ]);
    expect(english).toEqual(named);
  });

  it.each(REFERENCE_FILES)('in %s is as `npm run reference` writes it', async (language, file) => {
    const { functions } = await metadata;
    const cases = casesIn(join(ROOT, 'test/cases/functions'));
    expect(readFileSync(join(ROOT, file), 'utf8')).toBe(
      functionReference(functions, cases, language),
    );
  });
});
