// functions.json, which Excel reads before any of our code runs, and what Excel will and will not take of it.
import { describe, expect, it } from '@jest/globals';
import { withHelp } from '../../../addin/build/functions-json.ts';
import { FUNCTION_IDS } from '#addin/functions/ids';
import { FUNCTIONS } from '#addin/functions/table';
import { metadata } from '../../support/excel-functions.ts';

const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵừứửữựờớởỡợằắẳẵặầấẩẫậềếểễệồốổỗộ]/i;

describe('functions.json', () => {
  it('has the functions that are associated, each once', async () => {
    const { functions } = await metadata;
    expect(functions.map(({ id }) => id)).toEqual([...FUNCTION_IDS]);
    expect(functions.map(({ name }) => name)).toEqual([...FUNCTION_IDS]);
  });

  it('describes every function and parameter in Vietnamese, in what Excel shows', async () => {
    for (const { id, description = '', parameters } of (await metadata).functions) {
      for (const text of [description, ...parameters.map((each) => each.description ?? '')]) {
        expect(`${id}: ${text}`).toMatch(VIETNAMESE);
        expect(text.length).toBeLessThanOrEqual(255);
      }
    }
  });

  it('names as many parameters as the functions take', async () => {
    for (const { id, parameters, options } of (await metadata).functions) {
      const body = FUNCTIONS[id as keyof typeof FUNCTIONS];
      const invocation = options?.stream ? 1 : 0;
      expect(`${id} ${parameters.length + invocation}`).toBe(`${id} ${body.length}`);
    }
  });

  it('streams what asks the store, and nothing else', async () => {
    const { functions } = await metadata;
    const streaming = functions.filter(({ options }) => options?.stream).map(({ id }) => id);
    expect(streaming).toEqual(['AVGCRITERIA', 'FIGURE', 'SHEET', 'TRACE']);
    // Volatile functions would ask the store at every keystroke.
    expect(functions.filter(({ options }) => options?.volatile)).toEqual([]);
  });

  it('takes what decides from ranges and cells of any kind, since a typed parameter is changed on its way', async () => {
    const types = (await metadata).functions.flatMap(({ parameters }) =>
      parameters.map(({ type }) => type),
    );
    expect(new Set(types)).toEqual(new Set(['any']));
  });

  it('leads to a help page for each once it is known where the add-in stands', async () => {
    const { functions } = withHelp(await metadata, 'https://ntm.example.vn/addin');
    expect(functions.find(({ id }) => id === 'EVAL')!.helpUrl).toBe(
      'https://ntm.example.vn/addin/help/EVAL.html',
    );
  });
});
