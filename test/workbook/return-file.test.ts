import { describe, expect, it } from '@jest/globals';
import { readWorkbook, type ReadForm } from '#workbook/reader/read';
import { returnedFile, returnedSheet } from '#workbook/return-file';
import { writeTemplate } from '#workbook/template/template';
import { checkForm } from '#workbook/check-workbook';
import { originalInput, originalSheet, pack, readOptions } from '../support/other-hands.ts';

async function formOf(bytes: Uint8Array): Promise<ReadForm> {
  const read = await readWorkbook(bytes, readOptions);
  if (read.kind === 'problem') throw new Error(JSON.stringify(read.findings));
  return read.form;
}

const sheet = {
  ...originalSheet,
  notes: { ...originalSheet.notes, '17.1.note': 'Đã kiểm tra lại', 'sheet.note': '' },
};
const came = writeTemplate({ ...originalInput, sheet });

describe('a returned file', () => {
  it('holds each reason in front of the explanation of its row, which stays', async () => {
    const bytes = await came;
    const back = await returnedFile(bytes, await formOf(bytes), {
      '17.1a.num': 'Số hộ lớn hơn tổng số hộ',
      '17.1.den': 'Xem lại mẫu số',
      'info.villages': 'Thiếu biên bản',
    });
    const { notes, entries } = (await formOf(back)).sheet;
    expect(notes['17.1.note']).toBe(
      '(Trả lại) Số hộ lớn hơn tổng số hộ; Xem lại mẫu số\nĐã kiểm tra lại',
    );
    expect(notes['sheet.note']).toBe('(Trả lại) Thông tin xã: Tổng số thôn, bản: Thiếu biên bản');
    expect(entries).toEqual(originalSheet.entries);
  });

  it('asks again what was explained', async () => {
    const notMet = { state: 'value', value: 'notMet' } as const;
    const doubted = {
      ...sheet,
      entries: { ...sheet.entries, '3.1.own': notMet },
      notes: { ...sheet.notes, '3.1.note': 'Theo nghị quyết' },
    };
    const queries = async (bytes: Uint8Array) =>
      checkForm(await formOf(bytes), { pack }).findings.filter(
        ({ code, indicator }) => code === 'consistency.ownVerdict' && indicator === '3.1',
      );
    const bytes = await writeTemplate({ ...originalInput, sheet: doubted });
    expect(await queries(bytes)).toHaveLength(0);
    const back = await returnedFile(bytes, await formOf(bytes), { '3.1.own': 'Nghị quyết nào?' });
    expect(await queries(back)).toHaveLength(1);
  });

  it('can be drawn anew from what the store holds', async () => {
    const returned = returnedSheet(sheet, pack, { '17.1a.num': 'Xem lại' });
    const form = await formOf(
      await writeTemplate({ ...originalInput, sheet: returned, baseRevision: 3 }),
    );
    expect(form.sheet.notes['17.1.note']).toBe('(Trả lại) Xem lại\nĐã kiểm tra lại');
    expect(form.envelope?.baseRevision).toBe(3);
  });
});
