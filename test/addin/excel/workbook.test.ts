// Reading a form in place, over the real office.js: the same as reading its file.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { packByHash } from '#domain/packs/catalogue';
import { openWorkbook, type OpenedWorkbook } from '#workbook/reader/opened';
import { readOpened, type ReadForm } from '#workbook/reader/read';
import { envelopeRows, parseEnvelope } from '#workbook/envelope';
import { textValue } from '#addin/excel/cell-write';
import { ExcelWorkbook } from '#addin/excel/workbook';
import { examplePack } from '../../support/clean-sheet.ts';
import { formOf } from '../../support/forms.ts';
import { openOffice, type OpenedOffice } from '../../support/office/open-office.ts';

jest.setTimeout(30_000);

let office: OpenedOffice;
afterEach(() => office.close());

async function opened(workbook: Uint8Array) {
  office = await openOffice({ workbook });
  const excel = new ExcelWorkbook();
  await excel.open();
  return excel;
}

const formIn = (cells: OpenedWorkbook): ReadForm => {
  const read = readOpened(cells, { packByHash, defaultPack: examplePack() });
  if (read.kind !== 'form') throw new Error(JSON.stringify(read.findings));
  return read.form;
};

async function formInFile(bytes: Uint8Array): Promise<ReadForm> {
  const file = await openWorkbook(bytes);
  if ('problem' in file) throw new Error(file.problem.code);
  return formIn(file.workbook);
}

const FIXTURES = ['columns_moved', 'rows_inserted', 'sheet_renamed', 'openpyxl', 'ntm_deleted'];

describe('a form that is open in Excel', () => {
  it('reads as its file does, whatever a commune has entered', async () => {
    const bytes = await formOf('05986', {
      met: 12,
      notes: { '2.1.note': 'Đang thi công', '17.1.evidence': '1.200 hộ' },
      registers: {
        works: [
          { id: 'CT-1', fields: { name: 'Đường Nà Pàn', year: '2016', capital: '1250.5' } },
          { id: null, fields: { name: 'Kênh Pò Đứa', village: 'Pò Đứa', note: "'12" } },
        ],
      },
    });
    const excel = await opened(bytes);
    expect(formIn(excel.cells.get()!)).toEqual(await formInFile(bytes));
  });

  it.each(FIXTURES)('reads as its file does after other hands: %s', async (name) => {
    const bytes = await readFile(join(__dirname, `../../fixtures/other-hands/${name}.xlsx`));
    const excel = await opened(bytes);
    expect(formIn(excel.cells.get()!)).toEqual(await formInFile(bytes));
  });

  it('is read in a handful of requests, and after an edit in one', async () => {
    const excel = await opened(await formOf('05986'));
    const opening = office.requests();
    expect(opening).toBeLessThanOrEqual(6);
    const { sheet, cell } = formIn(excel.cells.get()!).places.get('17.1.den')!;
    office.grid.type(sheet, cell, 12);
    await office.settled();
    expect(office.requests() - opening).toBe(1);
    expect(formIn(excel.cells.get()!).sheet.entries['17.1.den']).toEqual({
      state: 'value',
      value: '12',
    });
  });

  it('follows pasting, clearing and inserted rows', async () => {
    const excel = await opened(await formOf('05986'));
    const at = (address: string) => formIn(excel.cells.get()!).places.get(address)!;
    const entry = (address: string) => formIn(excel.cells.get()!).sheet.entries[address];
    const { sheet, cell } = at('2.1.num');
    office.grid.paste(sheet, cell, [[7, 8]]);
    await office.settled();
    expect([entry('2.1.num'), entry('2.1.den')]).toEqual([
      { state: 'value', value: '7' },
      { state: 'value', value: '8' },
    ]);
    office.grid.type(sheet, cell, '');
    await office.settled();
    expect(entry('2.1.num')).toBeUndefined();

    const before = at('17.1.den').cell;
    await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem(sheet);
      page.protection.unprotect();
      page.getRange('12:12').insert('Down');
      await context.sync();
    });
    await office.settled();
    expect(at('17.1.den').cell).not.toBe(before);
    expect(entry('2.1.den')).toEqual({ state: 'value', value: '8' });
  });

  it('knows the selected cell and leads to another', async () => {
    const excel = await opened(await formOf('05986'));
    const place = formIn(excel.cells.get()!).places.get('info.households')!;
    await excel.show(place);
    await office.settled();
    expect(excel.selection.get()).toEqual(place);
  });
});

describe('writing', () => {
  it('leaves words words: Excel reads none of them as a number, a date or a formula', async () => {
    const excel = await opened(await formOf('05986'));
    const { sheet, cell } = formIn(excel.cells.get()!).places.get('2.1.note')!;
    for (const text of ['1.200', '30/6/2017', '=A1', '-', 'Đạt 95%']) {
      await excel.write([{ sheet, cell, value: textValue(text) }]);
      expect(formIn(excel.cells.get()!).sheet.notes['2.1.note']).toBe(text);
      expect(String(office.grid.value(sheet, cell))).toBe(text);
    }
  });

  it('replaces the hidden sheet whole: a longer list of yesterday does not shine through', async () => {
    const excel = await opened(await formOf('05986'));
    const before = formIn(excel.cells.get()!).envelope;
    const rows = envelopeRows(before!);
    const long = Array.from({ length: 50 }, (_, index) => [`x.${index}`, 'y']);
    await excel.write([], [...rows, ...long]);
    await excel.write([], rows);
    const page = excel.cells.get()!.page('_ntm')!;
    expect(page.rows.flat().filter((value) => String(value).startsWith('x.'))).toEqual([]);
    expect(parseEnvelope(page.rows)).toEqual(before);
    const again = new ExcelWorkbook();
    await again.open();
    expect(parseEnvelope(again.cells.get()!.page('_ntm')!.rows)).toEqual(before);
  });
});
