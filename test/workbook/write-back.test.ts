import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { Entry } from '#domain/sheet/entry';
import { readWorkbook, type ReadForm } from '#workbook/reader/read';
import { writeTemplate } from '#workbook/template/template';
import { NoSuchCellError, writeBack } from '#workbook/write-back';
import { computedCells } from '../support/form-cells.ts';
import { removeNames, editPart } from '../support/edit-xlsx.ts';
import { originalInput, originalSheet, pack, readOptions } from '../support/other-hands.ts';

async function formOf(bytes: Uint8Array): Promise<ReadForm> {
  const read = await readWorkbook(bytes, readOptions);
  if (read.kind === 'problem') throw new Error(JSON.stringify(read.findings));
  return read.form;
}

const number = (value: string): Entry => ({ state: 'value', value });
const original = writeTemplate(originalInput);

describe('writing into a file that came', () => {
  it('changes these cells and no other', async () => {
    const bytes = await original;
    const changes = {
      entries: {
        '3.1.num': number('12.5'),
        '3.1.den': null,
        '1.1.own': number('notMet'),
        '5.num': { state: 'none' } as const,
      },
      notes: { '1.1.note': 'Huyện trả lại: thiếu biên bản', '1.2.evidence': null },
    };
    const after = (await formOf(await writeBack(bytes, await formOf(bytes), changes))).sheet;
    const { '3.1.den': _gone, ...entries } = originalSheet.entries;
    const { '1.2.evidence': _empty, ...notes } = originalSheet.notes;
    expect(after.entries).toEqual({
      ...entries,
      '3.1.num': number('12.5'),
      '1.1.own': number('notMet'),
      '5.num': { state: 'none' },
    });
    expect(after.notes).toEqual({ ...notes, '1.1.note': 'Huyện trả lại: thiếu biên bản' });
    expect(after.registers).toEqual(originalSheet.registers);
  });

  it('leaves the verdicts that follow in the cells, for readers that do not compute', async () => {
    const bytes = await original;
    const form = await formOf(bytes);
    const entries = { '1.1.own': number('notMet'), '1.2.own': number('met') };
    const sheet = { ...originalSheet, entries: { ...originalSheet.entries, ...entries } };
    const written = await computedCells(await writeBack(bytes, form, { entries }), pack);
    const drawn = await computedCells(await writeTemplate({ ...originalInput, sheet }), pack);
    expect(written.verdicts).toEqual(drawn.verdicts);
    expect(written.criteria).toEqual(drawn.criteria);
    expect(written.counts.criteriaMet).toEqual(drawn.counts.criteriaMet);
    // What nobody has computed yet is not shown as if it were.
    expect(written.counts.checkCode).toBe('');
  });

  it('keeps a page, a picture and a comment of the commune', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await original).slice().buffer as ArrayBuffer);
    const own = book.addWorksheet('Tính thử của xã');
    own.getCell('A1').value = { formula: '1+1', result: 2 };
    own.getCell('B1').note = 'nhớ hỏi anh Páo';
    own.addImage(book.addImage({ base64: PIXEL, extension: 'png' }), 'C3:D8');
    const came = new Uint8Array(await book.xlsx.writeBuffer());

    const back = await writeBack(came, await formOf(came), {
      notes: { '1.1.note': 'đã xem' },
    });
    const [before, after] = [unzipSync(came), unzipSync(back)];
    const touched = Object.keys(before).filter(
      (part) => Buffer.compare(before[part]!, after[part] ?? new Uint8Array()) !== 0,
    );
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(touched.filter((part) => !/worksheets\/sheet\d+\.xml|workbook\.xml/.test(part))).toEqual(
      [],
    );
    const reopened = new ExcelJS.Workbook();
    await reopened.xlsx.load(back.slice().buffer as ArrayBuffer);
    expect(reopened.getWorksheet('Tính thử của xã')?.getCell('A1').result).toBe(2);
    expect(reopened.getWorksheet('Tính thử của xã')?.getImages()).toHaveLength(1);
  });

  it('writes nothing where a cell is not in the file, and says which', async () => {
    const bytes = editPart(await original, 'xl/workbook.xml', (xml) =>
      xml.replace(/(<definedName name="NTM_4_2_num"[^>]*>)[^<]*/, '$1#REF!'),
    );
    const gone = removeNames(
      editPart(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace(/<c r="A\d+"[^>]*t="s"[^>]*><v>\d+<\/v><\/c>/g, ''),
      ),
    );
    const form = await formOf(gone);
    await expect(writeBack(gone, form, { entries: { '4.2.num': number('1') } })).rejects.toEqual(
      new NoSuchCellError(['4.2.num']),
    );
  });
});

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
