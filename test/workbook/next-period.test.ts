import { describe, expect, it } from '@jest/globals';
import { nextPeriodInput } from '#workbook/next-period';
import { readWorkbook } from '#workbook/reader/read';
import { writeTemplate } from '#workbook/template/template';
import { originalInput, originalSheet, pack, readOptions } from '../support/other-hands.ts';

describe('a new period started from a file', () => {
  it('carries registers and explanations over, and no figure', async () => {
    const input = nextPeriodInput(originalSheet, pack, originalInput.header, '2017S2', {
      copyId: 'copy-2',
      created: '2017-12-31T00:00:00Z',
    });
    const read = await readWorkbook(await writeTemplate(input), {
      ...readOptions,
      period: '2017S2',
    });
    if (read.kind === 'problem') throw new Error(JSON.stringify(read.findings));
    const { sheet, envelope } = read.form;
    expect(sheet).toMatchObject({ unit: originalSheet.unit, period: '2017S2', entries: {} });
    for (const [note, text] of Object.entries(originalSheet.notes)) {
      expect(sheet.notes[note]).toBe(`(Kỳ trước) ${text}`);
    }
    expect(sheet.registers).toEqual(originalSheet.registers);
    expect(envelope).toMatchObject({
      copyId: 'copy-2',
      baseRevision: null,
      baseEntries: {},
      previousPeriod: '2017S1',
      previousEntries: originalSheet.entries,
    });
  });
});
