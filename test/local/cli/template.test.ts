// Whoever makes the empty forms, and what the command does with a slip of the hand.
import { readFile, stat } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packByHash, shippedPack } from '#domain/packs/catalogue';
import { readWorkbook } from '#workbook/reader/read';
import { sheetOf, formOf, withHeader } from '../../support/forms.ts';
import { Desk } from '../../support/ntm.ts';
import { otherWorkbook } from '../../support/broken-files.ts';

const langson = shippedPack('qd-1980-2016', 'langson');
const HOANG_DONG = ['--unit', '05986', '--period', '2017S1'];

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.with({
    'có rồi.xlsx': 'của người khác',
    'kỳ trước.xlsx': await formOf('05986', { period: '2016S2', notes: { '1.1.note': 'Đã duyệt' } }),
    'kỳ này rồi.xlsx': await formOf('05986'),
    'kỳ sau.xlsx': await formOf('05986', { period: '2017S2' }),
    'cả năm.xlsx': await formOf('05986', { period: '2017' }),
    'xã bên.xlsx': await formOf('05989', { period: '2016S2' }),
    'sửa tên.xlsx': withHeader(await formOf('05986'), 'NTM_don_vi', 'Xã Mai Pha'),
    'danh bạ.xlsx': await otherWorkbook(),
    'mục.xlsx/đọc tôi.txt': 'thư mục',
  });
});
afterAll(() => desk.clear());

async function formAt(name: string) {
  const bytes = await readFile(desk.path(name));
  const read = await readWorkbook(bytes, { packByHash, defaultPack: langson });
  if (read.kind === 'problem') throw new Error(JSON.stringify(read.findings));
  return read.form;
}

describe('an empty form', () => {
  it('is written where it was asked for, also into a folder that is not there yet', async () => {
    const { code, out, err } = await desk.spawned(
      ...['template', ...HOANG_DONG, '--out', 'mẫu/2017/Hoàng Đồng.xlsx'],
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('Đã tạo mẫu/2017/Hoàng Đồng.xlsx: Xã Hoàng Đồng, Thành phố Lạng Sơn.\n');

    const form = await formAt('mẫu/2017/Hoàng Đồng.xlsx');
    expect(form).toMatchObject({ certain: true, findings: [] });
    expect(form.sheet).toEqual({
      unit: '05986@2004-08-31',
      period: '2017S1',
      packHash: langson.hash,
      entries: {},
      notes: {},
      registers: {},
    });
  });

  it.each([
    ['06001', '2017Q2', '06001@2004-08-31', 'qd-1980-2016+langson'],
    ['06001', '2022s1', '06001@2004-08-31', 'qd-318-2022+langson-2021'],
    ['06001', '202606', '06001@2025-07-01', 'qd-51-2025'], // without a district
  ])('of %s in %s is of %s and follows the set %s', async (code, period, unit, packId) => {
    const name = `${period}.xlsx`;
    await desk.ntm('template', '--unit', code, '--period', period, '--out', name);
    const form = await formAt(name);
    expect(form).toMatchObject({
      certain: true,
      findings: [],
      sheet: { unit, period: period.toUpperCase() },
    });
    expect(form.envelope).toMatchObject({ packId });
  });

  it('is another copy each time, for the same answers', async () => {
    await desk.ntm('template', ...HOANG_DONG, '--out', 'một.xlsx');
    await desk.ntm('template', ...HOANG_DONG, '--out', 'hai.xlsx');
    const [one, two] = [await formAt('một.xlsx'), await formAt('hai.xlsx')];
    expect(one.envelope!.copyId).not.toBe(two.envelope!.copyId);
    expect(one.sheet).toEqual(two.sheet);
  });

  it('is checked as one that waits for answers, not as a broken one', async () => {
    await desk.ntm('template', ...HOANG_DONG, '--out', 'trống.xlsx');
    const { code, out } = await desk.ntm('check', 'trống.xlsx', '--json');
    expect(code).toBe(1);
    const [file] = (JSON.parse(out) as { files: { findings: { code: string }[] }[] }).files;
    const codes = new Set(file!.findings.map((each) => each.code));
    expect(codes).toEqual(new Set(['value.missing', 'value.verdictMissing']));
  });
});

describe('a form from the last one', () => {
  it('carries explanations over and no figures', async () => {
    const { code, out } = await desk.ntm(
      ...['template', ...HOANG_DONG, '--from', 'kỳ trước.xlsx', '--out', 'kỳ này.xlsx'],
    );
    expect(code).toBe(0);
    expect(out.split('\n')[1]).toBe(
      'Lưu ý: phiếu này theo bộ tiêu chí qd-1980-2016+langson, phiếu kỳ trước theo qd-1980-2016+vi-du.',
    );
    const { sheet, envelope } = await formAt('kỳ này.xlsx');
    const last = sheetOf('05986', { notes: { '1.1.note': 'Đã duyệt' } });
    expect(sheet).toMatchObject({
      period: '2017S1',
      entries: {},
      notes: { '1.1.note': '(Kỳ trước) Đã duyệt' },
    });
    expect(envelope).toMatchObject({ previousPeriod: '2016S2', previousEntries: last.entries });
  });

  it.each([
    ['of a neighbour', 'xã bên.xlsx', /đơn vị khác/],
    ['whose header was overtyped', 'sửa tên.xlsx', /Hoàng Đồng.*Mai Pha/],
    ['that is no form', 'danh bạ.xlsx', /không phải phiếu/],
    ['that is not there', 'đâu.xlsx', /Không tìm thấy tệp đâu/],
    ['of the same period', 'kỳ này rồi.xlsx', /kỳ 2017S1 .*phải bắt đầu sau/],
    ['of a later one', 'kỳ sau.xlsx', /kỳ 2017S2 .*phải bắt đầu sau/],
    ['of a year around it', 'cả năm.xlsx', /kỳ 2017 .*phải bắt đầu sau/],
  ])('is not made from one %s', async (_, from, message) => {
    const { code, out, err } = await desk.ntm(
      ...['template', ...HOANG_DONG, '--from', from, '--out', 'không.xlsx'],
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    await expect(stat(desk.path('không.xlsx'))).rejects.toThrow('ENOENT');
  });

  it('says nothing of standards where they are the same', async () => {
    const { code, out } = await desk.ntm(
      ...['template', ...HOANG_DONG, '--from', 'kỳ trước.xlsx', '--overlay', 'vi-du'],
      ...['--out', 'cùng bộ.xlsx'],
    );
    expect({ code, lines: out.trim().split('\n').length }).toEqual({ code: 0, lines: 1 });
  });

  it('never takes the place of the last one, not even by force', async () => {
    const before = await readFile(desk.path('kỳ trước.xlsx'));
    const { code, err } = await desk.ntm(
      ...['template', ...HOANG_DONG, '--from', 'kỳ trước.xlsx', '--out', './kỳ trước.xlsx'],
      '--force',
    );
    expect(code).toBe(2);
    expect(err).toMatch(/Không ghi đè/);
    expect(await readFile(desk.path('kỳ trước.xlsx'))).toEqual(before);
  });
});

describe('what stands there', () => {
  it('is left alone', async () => {
    const { code, err } = await desk.spawned('template', ...HOANG_DONG, '--out', 'có rồi.xlsx');
    expect(code).toBe(2);
    expect(err).toBe('ntm: Tệp có rồi.xlsx đã có; chọn tên khác, hoặc thêm --force để ghi đè.\n');
    expect(await readFile(desk.path('có rồi.xlsx'), 'utf8')).toBe('của người khác');
  });

  it('is overwritten by --force', async () => {
    await desk.put('bỏ đi.xlsx', 'bản nháp');
    const { code } = await desk.ntm('template', ...HOANG_DONG, '--out', 'bỏ đi.xlsx', '--force');
    expect(code).toBe(0);
    expect((await formAt('bỏ đi.xlsx')).sheet.unit).toBe('05986@2004-08-31');
  });
});

describe('a slip of the hand is answered with one line, and nothing is written', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['a ward', ['--unit', '05977', '--period', '2017S1'], /Phường Vĩnh Trại không phải là xã/],
    ['a district', ['--unit', '183', '--period', '2017S1'], /Huyện Cao Lộc không phải là xã/],
    ['an unknown code', ['--unit', '99999', '--period', '2017S1'], /99999/],
    ['a code with letters', ['--unit', 'Hoàng Đồng', '--period', '2017S1'], /Hoàng Đồng/],
    // The same code since July 2025: a ward.
    ['a key of another date', ['--unit', '05986@2025-07-01', '--period', '2017S1'], /05986@2025/],
    ['a commune that is no more', ['--unit', '06190', '--period', '2026'], /06190/],
    ['a period that is none', ['--unit', '05986', '--period', '2017S3'], /2017S3.*2017S1/],
    ['a period in words', ['--unit', '05986', '--period', 'quý 2'], /quý 2/],
    ['a period before all trees', ['--unit', '05986', '--period', '1999'], /1999/],
    ['a period without a set', ['--unit', '05986', '--period', '2010'], /bộ tiêu chí.*2010/],
    ['unknown standards', [...HOANG_DONG, '--overlay', 'hà nội'], /hà nội.*langson/],
    [
      'standards of another set',
      ['--unit', '05986', '--period', '2022', '--overlay', 'vi-du'],
      /vi-du.*2022/,
    ],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await desk.ntm('template', ...args, '--out', 'sai.xlsx');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toMatch(/^ntm: [^\n]+\n$/);
    await expect(stat(desk.path('sai.xlsx'))).rejects.toThrow('ENOENT');
  });

  it.each([
    ['a folder', 'mục.xlsx', ['--force'], /Không ghi được tệp mục\.xlsx: đã có thư mục/],
    ['no workbook', 'phiếu.xls', [], /phải kết thúc bằng \.xlsx, không phải phiếu\.xls/],
    ['a folder to put it in', '.', ['--force'], /phải kết thúc bằng \.xlsx/],
    [
      'a folder that is a file',
      'có rồi.xlsx/a.xlsx',
      [],
      /Không ghi được tệp .*: có tệp đứng ở chỗ/,
    ],
  ])('a place that is %s', async (_, place, more, message) => {
    const { code, err } = await desk.ntm('template', ...HOANG_DONG, '--out', place, ...more);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).toMatch(/^ntm: [^\n]+\n$/);
    expect(err).not.toMatch(/E[A-Z]{4,}/);
  });
});
