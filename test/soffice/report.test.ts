/** LibreOffice opens what an office is given: the Word document becomes pages, the formulas of the annexes compute. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { reportDocument } from '#report/docx/report-document';
import { reportWorkbook } from '#report/xlsx/report-workbook';
import { exampleReport } from '../support/example-report.ts';
import { asPdf, recalculated } from '../support/soffice.ts';

const data = exampleReport();

describe('the report in LibreOffice', () => {
  it('renders to pages', async () => {
    const { bytes } = await reportDocument(data, null);
    const pdf = asPdf('report.docx', bytes);
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThanOrEqual(8);
    expect(pages.length).toBeLessThanOrEqual(12);
  }, 120_000);
});

describe('the annexes in LibreOffice', () => {
  let ours: Uint8Array;
  let theirs: Uint8Array;
  beforeAll(async () => {
    ours = (await reportWorkbook(data)).bytes;
    theirs = recalculated(new Map([['report.xlsx', ours]])).get('report.xlsx')!;
  }, 120_000);

  it('give what was written beside every formula', async () => {
    const [written, computed] = await Promise.all([ours, theirs].map((bytes) => readXlsx(bytes)));
    let formulas = 0;
    for (const [index, sheet] of written!.sheets.entries()) {
      for (const [place, { formula, formulaResult }] of sheet.cells ?? []) {
        if (formula === undefined) continue;
        formulas += 1;
        expect(typeof formulaResult).toBe('number');
        expect([sheet.name, place, formulaResult]).toEqual([
          sheet.name,
          place,
          computed!.sheets[index]!.cells?.get(place)?.formulaResult,
        ]);
      }
    }
    expect(formulas).toBeGreaterThan(40);
  });
});
