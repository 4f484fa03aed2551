import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '#workbook/reader/read';
import { writeTemplate } from '#workbook/template/template';
import { originalInput, originalSheet, readOptions } from '../support/other-hands.ts';
import { expectCopiedPage, expectReadInFull, OTHER_HANDS } from '../support/other-hands-cases.ts';

const fixture = (path: string) => readFileSync(join(__dirname, '../fixtures', path));

describe('a form that went through other hands', () => {
  it('is read in full as it was written', async () => {
    await expectReadInFull(await writeTemplate(originalInput), []);
  });

  it.each(Object.entries(OTHER_HANDS))('is read in full after %s', async (name, findings) => {
    await expectReadInFull(fixture(`other-hands/${name}.xlsx`), findings);
  });

  it('gives its criteria when only that page was copied into another workbook', async () => {
    await expectCopiedPage(fixture('other-hands/sheet_copied.xlsx'));
  });

  it('of template version 1 is read in full', async () => {
    const read = await readWorkbook(fixture('templates/version-1.xlsx'), readOptions);
    if (read.kind === 'problem') throw new Error(JSON.stringify(read.findings));
    expect(read.form.sheet).toEqual(originalSheet);
    expect(read.form.findings.map(({ code }) => code)).toEqual(['structure.oldTemplate']);
    expect(read.form.envelope).toMatchObject({ template: 1, copyId: 'c1', previousPeriod: null });
  });
});
