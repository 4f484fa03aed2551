import { expect } from '@jest/globals';
import { readWorkbook, type ReadForm } from '#workbook/reader/read';
import { originalSheet, readOptions } from './other-hands.ts';

/** What each operation of test/soffice/other_hands.py must leave readable, and the one thing it may be told. */
export const OTHER_HANDS: Readonly<Record<string, readonly string[]>> = {
  resaved: [],
  openpyxl: [],
  rows_inserted: [],
  columns_moved: [],
  sheet_renamed: [],
  ntm_deleted: ['structure.ntmLost'],
  header_overtyped: ['structure.headerMismatch'],
  period_overtyped: ['structure.headerMismatch'],
};

/** Everything that was typed is there, and no finding but the expected ones. */
export async function expectReadInFull(
  bytes: Uint8Array,
  findings: readonly string[],
): Promise<ReadForm> {
  const read = await readWorkbook(bytes, readOptions);
  if (read.kind === 'problem') throw new Error(JSON.stringify(read.findings));
  const { form } = read;
  expect(form.sheet).toEqual(originalSheet);
  expect(form.findings.map(({ code }) => code)).toEqual(findings);
  for (const { code, sheet, cell } of form.findings) {
    if (code === 'structure.headerMismatch') expect(`${sheet}!${cell}`).toMatch(/!\w\d+$/);
  }
  expect(form.certain).toBe(!findings.includes('structure.headerMismatch'));
  return form;
}

/** Only the criteria page, copied into a workbook of the commune's own. */
export async function expectCopiedPage(bytes: Uint8Array): Promise<void> {
  const read = await readWorkbook(bytes, readOptions);
  if (read.kind === 'problem') throw new Error(JSON.stringify(read.findings));
  const { sheet, findings } = read.form;
  const ofPage = (record: object) =>
    Object.fromEntries(Object.entries(record).filter(([at]) => /^\d/.test(at)));
  expect(ofPage(sheet.entries)).toEqual(ofPage(originalSheet.entries));
  expect(ofPage(sheet.notes)).toEqual(ofPage(originalSheet.notes));
  expect(sheet.unit).toBe(originalSheet.unit);
  expect(findings.map(({ code }) => code)).toEqual([
    'structure.ntmLost',
    ...Array(7).fill('structure.sheetMissing'),
  ]);
}
