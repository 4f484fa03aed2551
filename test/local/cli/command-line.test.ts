// What is typed wrong is answered in one line on stderr, without a stack, and with exit code 2.
import { open } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFiles } from '#local/cli/read-files';
import { packByHash } from '#domain/packs/catalogue';
import { examplePack } from '../../support/clean-sheet.ts';
import { formOf } from '../../support/forms.ts';
import { Desk } from '../../support/ntm.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.with({
    'trống/đọc tôi.txt': 'không có phiếu',
    'trống/~$phiếu.xlsx': 'khóa',
    'phiếu/a.xlsx': await formOf('05986'),
  });
});
afterAll(() => desk.clear());

describe('a command line that cannot be followed', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['an unknown command', ['gộp'], /Không có lệnh gộp/],
    ['an unknown option', ['check', 'a.xlsx', '--sửa'], /Không có tùy chọn --sửa/],
    ['no unit', ['template', '--period', '2017S1', '--out', 'a.xlsx'], /Thiếu --unit <mã>/],
    ['a value left out', ['consolidate', '.', '--period'], /Thiếu giá trị của --period/],
    ['no file', ['check'], /Thiếu <tệp>/],
    ['no period', ['consolidate', '.'], /Thiếu --period <kỳ>/],
    ['one folder too many', ['consolidate', 'a', 'b', '--period', '2017S1'], /Thừa đối số/],
    ['a file that is not there', ['check', 'đâu.xlsx'], /Không tìm thấy tệp đâu\.xlsx/],
    ['a folder without workbooks to check', ['check', 'trống'], /Không có tệp bảng tính nào/],
    [
      'a missing folder',
      ['consolidate', 'đâu', '--period', '2017S1'],
      /Không tìm thấy thư mục đâu/,
    ],
    [
      'a folder without workbooks',
      ['consolidate', 'trống', '--period', '2017S1'],
      /trống không có tệp bảng tính nào/,
    ],
    [
      'a file for a folder',
      ['consolidate', 'phiếu/a.xlsx', '--period', '2017S1'],
      /không phải là thư mục/,
    ],
    ['a bad period', ['consolidate', 'phiếu', '--period', 'S1/2017'], /S1\/2017.*2017S1/],
    ['a bad period to check', ['check', 'phiếu', '--period', '2017Q5'], /2017Q5/],
    [
      'an unknown unit',
      ['consolidate', 'phiếu', '--period', '2017S1', '--unit', '999'],
      /Không có đơn vị mã 999/,
    ],
    [
      'a unit without rural communes',
      ['consolidate', 'phiếu', '--period', '2017S1', '--unit', '05977'],
      /không có xã nào/,
    ],
    [
      'standards that do not exist',
      ['consolidate', 'phiếu', '--period', '2017S1', '--overlay', 'x'],
      /“x”.*langson/,
    ],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await desk.ntm(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toMatch(/^ntm: [^\n]+\n$/);
  });

  it('ends the process with that code, and not with a stack', async () => {
    expect(await desk.spawned('gộp')).toEqual({
      code: 2,
      out: '',
      err: 'ntm: Không có lệnh gộp; xem các lệnh bằng “ntm --help”.\n',
    });
  });

  it('that is empty shows what there is', async () => {
    const { code, out, err } = await desk.ntm();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/template[^]*check[^]*consolidate/);
  });

  it('is not one that asks for help', async () => {
    const { code, out, err } = await desk.ntm('consolidate', '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/--period <kỳ>/);
  });
});

describe('a file that cannot be taken in', () => {
  const options = { packByHash, defaultPack: examplePack() };

  it('because it is gone, or too large for any memory, leaves the others', async () => {
    const huge = await open(desk.path('to.xlsx'), 'w');
    await huge.truncate(3 * 1024 ** 3); // takes no room on the disk
    await huge.close();
    const names = ['to.xlsx', 'vừa xóa.xlsx', 'phiếu/a.xlsx'];
    const read = await readFiles(
      names.map((name) => ({ name, path: desk.path(name) })),
      options,
    );
    expect(read.map(({ form, findings }) => [form?.sheet.unit, findings])).toMatchObject([
      [undefined, [{ code: 'file.tooLarge', params: { megabytes: 3072 } }]],
      [undefined, [{ code: 'file.corrupt' }]],
      ['05986@2004-08-31', []],
    ]);
  });
});
