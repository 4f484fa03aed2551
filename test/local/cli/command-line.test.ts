// What is typed wrong is answered in one line on stderr, without a stack, and with exit code 2.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, open, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
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
    expect(err).toMatch(/\nntm: Chưa chọn lệnh; [^\n]+\n$/);
  });

  it('is not one that asks for help', async () => {
    const { code, out, err } = await desk.ntm('consolidate', '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/--period <kỳ>/);
    expect(out).toMatch(
      /^Cách dùng: ntm consolidate \[tùy chọn\] <thư mục>[^]*Tùy chọn:[^]*-h, --help/,
    );
  });
});

describe('what commander says by itself', () => {
  it.each([['--help'], ['template', '--help'], ['check', '-h'], ['start', '--help']])(
    'is in Vietnamese: %s %s',
    async (...args) => {
      const { code, out } = await desk.ntm(...args.filter((each) => each !== undefined));
      expect(code).toBe(0);
      expect(out).not.toMatch(/Usage|Options:|Commands:|Arguments:|display|default|\[options\]/);
    },
  );

  it('names the version of the package', async () => {
    const { version } = JSON.parse(
      await readFile(join(import.meta.dirname, '../../../package.json'), 'utf8'),
    ) as { version: string };
    expect(await desk.ntm('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('what stands in folders', () => {
  let place: Desk;
  const names = async (...args: readonly string[]) => {
    const { out } = await place.ntm('check', ...args, '--json');
    const { files } = JSON.parse(out) as {
      files: { file: string; unit: string | null; findings: { code: string; message: string }[] }[];
    };
    return files;
  };

  beforeAll(async () => {
    place = await Desk.with({ 'gửi/a.xlsx': await formOf('05986') });
  });
  afterAll(() => place.clear());

  it('is followed through links, and a loop ends where it has been', async () => {
    await place.put('nơi khác/b.xlsx', await formOf('05989'));
    await place.put('kho/c.xlsx', await formOf('05992'));
    await symlink('../nơi khác/b.xlsx', place.path('gửi/b.xlsx'));
    await symlink('../kho', place.path('gửi/kho'));
    await symlink('..', place.path('gửi/vòng'));
    await symlink('không có.xlsx', place.path('gửi/mất.xlsx'));
    const files = await names('gửi');
    expect(files.map(({ file, unit }) => [file, unit])).toEqual([
      ['gửi/a.xlsx', '05986@2004-08-31'],
      ['gửi/b.xlsx', '05989@2004-08-31'],
      ['gửi/kho/c.xlsx', '05992@2004-08-31'],
      ['gửi/mất.xlsx', null],
      // What lies beside the folder, through the link that leads out of it.
      ['gửi/vòng/nơi khác/b.xlsx', '05989@2004-08-31'],
    ]);
    expect(files[3]!.findings).toMatchObject([{ code: 'file.unreadable' }]);
  });

  it('that is a pipe is passed over, and refused by its name', async () => {
    await mkdir(place.path('ống'));
    execFileSync('mkfifo', [place.path('ống/ống.xlsx')]);
    await place.put('ống/a.xlsx', await formOf('05986'));
    expect((await names('ống')).map(({ file }) => file)).toEqual(['ống/a.xlsx']);
    expect(await place.ntm('check', 'ống/ống.xlsx')).toEqual({
      code: 2,
      out: '',
      err: 'ntm: ống/ống.xlsx không phải là một tệp thường nên không đọc được.\n',
    });
  });

  it('and does not open is a finding, and the rest goes on', async () => {
    await place.put('khóa/trong/x.xlsx', 'không ai đọc');
    await place.put('khóa/a.xlsx', await formOf('05986'));
    await place.put('khóa/b.xlsx', await formOf('05989'));
    await chmod(place.folder, 0o755);
    await chmod(place.path('khóa/trong'), 0);
    await chmod(place.path('khóa/b.xlsx'), 0);
    const files = await asNobody(() => names('khóa'));
    expect(files.map(({ file, findings }) => [file, findings.map(({ code }) => code)])).toEqual([
      ['khóa/a.xlsx', []],
      ['khóa/b.xlsx', ['file.unreadable']],
      ['khóa/trong', ['file.unreadable']],
    ]);
    expect(files[2]!.findings[0]!.message).toMatch(/^Không mở được thư mục/);
    const { code, err } = await asNobody(() => place.ntm('check', 'khóa/b.xlsx'));
    expect(code).toBe(2);
    expect(err).toMatch(/^ntm: khóa\/b\.xlsx: Không mở được tệp, có thể đang bị khóa[^\n]+\n$/);
    const whole = await asNobody(() => place.ntm('check', 'khóa/trong'));
    expect(whole).toEqual({ code: 2, out: '', err: 'ntm: Không đọc được thư mục khóa/trong.\n' });
  });
});

/** Root opens everything: where the suite runs as root it puts on other shoes. */
async function asNobody<T>(run: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid!(65_534);
  try {
    return await run();
  } finally {
    process.seteuid!(0);
  }
}

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
      [undefined, [{ code: 'file.unreadable', params: { folder: false } }]],
      ['05986@2004-08-31', []],
    ]);
  });
});
