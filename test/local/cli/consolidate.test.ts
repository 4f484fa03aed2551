// The district officer of Cao Lộc and the folder of what 21 communes sent: good sheets among everything that goes
// wrong with files.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import { value } from '../../support/clean-sheet.ts';
import { oleFile, otherWorkbook, zipBomb } from '../../support/broken-files.ts';
import {
  formOf,
  withError,
  withFormula,
  withHeader,
  withoutHiddenPage,
  withRows,
} from '../../support/forms.ts';
import { Desk, type Ran } from '../../support/ntm.ts';

const CAO_LOC = ['--unit', '183', '--period', '2017S1'];

/** Down to the last row that a page has, every one coloured and none filled in. */
const COLOURED = Array.from(
  { length: 1_048_576 - 200 },
  (_, index) => `<row r="${index + 201}" s="1" customFormat="1"/>`,
).join('');

async function sentFiles(): Promise<Record<string, Uint8Array | string>> {
  const truncated = await formOf('06196');
  const lost = withoutHiddenPage(await formOf('06220'));
  return {
    // Counted.
    'Bảo Lâm.xlsx': await formOf('06190'),
    'gửi lần 2/Thanh Lòa.XLSX': await formOf('06193', { met: 17 }),
    'Thạch Đạn lỗi công thức.xlsx': withError(
      withError(await formOf('06199'), '3.1.num', '#DIV/0!'),
      '5.den',
      '#N/A',
    ),
    'Xuất Lễ công thức lạ.xlsx': withFormula(
      withFormula(await formOf('06202'), '2.3.num', '[1]Sheet1!$A$1', 8),
      '5.num',
      '_xll.BDP(&quot;TRUONG&quot;)',
      3,
    ),
    'Thụy Hùng.xlsx': await formOf('06208', { met: 10, copyId: 'a' }),
    'Thụy Hùng (1).xlsx': await formOf('06208', { met: 10, copyId: 'b' }),
    // "Xã Hải Yến", "Huyện Cao Lộc" in TCVN3, as .VnTime shows them.
    'Hải Yến phông cũ.xlsx': withHeader(
      withHeader(lost, 'NTM_don_vi', 'X\xb7 H\xb6i Y\xd5n'),
      'NTM_huyen',
      'Huy\xd6n Cao L\xe9c',
    ),
    'Hòa Cư ô lạc.xlsx': withRows(
      await formOf('06223', { met: 12 }),
      '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>',
    ),
    'Hợp Thành triệu dòng.xlsx': withRows(await formOf('06226'), COLOURED),

    // Not to be counted.
    'rỗng.xlsx': '',
    'văn bản.xlsx': 'xã;số tiêu chí\nCao Lâu;12\n',
    'cắt cụt.xlsx': truncated.subarray(0, truncated.length - 2000),
    'kiểu cũ.xls': oleFile('Workbook'),
    'mật khẩu.xlsx': oleFile('EncryptedPackage'),
    'bom.xlsx': zipBomb(),
    'danh bạ.xlsx': await otherWorkbook(),
    'Tân Thành của Bắc Sơn.xlsx': await formOf('06379'),
    'Hồng Phong kỳ trước.xlsx': await formOf('06205', { period: '2016S2' }),
    'Lộc Yên cũ.xlsx': await formOf('06211', { entries: { '3.1.num': value('180') } }),
    'Lộc Yên mới.xlsx': await formOf('06211', { entries: { '3.1.num': value('181') } }),
    'Phú Xá thành Bình Trung.xlsx': withHeader(
      await formOf('06214'),
      'NTM_don_vi',
      'Xã Bình Trung',
    ),

    // Not sheets at all.
    '~$Bảo Lâm.xlsx': strToU8('\x06Nguyen'),
    '.~lock.Bảo Lâm.xlsx#': ',nguyen,may-1;',
    '._Bảo Lâm.xlsx': strToU8('\x00\x05\x16\x07'),
    'đọc tôi.txt': 'gửi trước ngày 20',
  };
}

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly file?: string;
  readonly message: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly params: Readonly<Record<string, unknown>>;
}

describe('a folder of what communes send', () => {
  let desk: Desk;
  let ran: Ran;
  let text: Ran;
  let document: {
    readonly findings: readonly Found[];
    readonly [key: string]: unknown;
  };

  beforeAll(async () => {
    desk = await Desk.with(await sentFiles());
    [ran, text] = await Promise.all([
      desk.spawned('consolidate', '.', ...CAO_LOC, '--json'),
      desk.spawned('consolidate', '.', ...CAO_LOC),
    ]);
    document = JSON.parse(ran.out) as typeof document;
  }, 120_000);

  afterAll(() => desk.clear());

  it('is consolidated to the end, and says by its exit code that there are errors', () => {
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(text).toMatchObject({ code: 1, err: '' });
  });

  it('counts the good sheets among them, each once', () => {
    // Bảo Lâm 19, Thanh Lòa 17, Thạch Đạn 17 (and 2 unknown), Xuất Lễ 19, Thụy Hùng 10, Hải Yến 19, Hòa Cư 12,
    // Hợp Thành 19 = 132; thirteen communes are missing: 132 + 2 + 13 × 19 = 381.
    expect(document).toMatchObject({
      unit: '183@2004-08-31',
      period: '2017S1',
      expected: 21,
      reported: 8,
      sum: 132,
      sumRange: [132, 381],
      mean: 6.29, // 132 ÷ 21 = 6.2857…
      meanRange: [6.29, 18.14], // 381 ÷ 21 = 18.1428…
      districts: [],
    });
    expect(document['bands']).toMatchObject([
      { label: '19', count: 4, share: 19.05 }, // 4 ÷ 21 = 19.0476…
      { label: '15-18', count: 2, share: 9.52 },
      { label: '10-14', count: 2, share: 9.52 },
      { label: '5-9', count: 0, share: 0 },
      { label: '<5', count: 0, share: 0 },
    ]);
  });

  it('adds up only what it counts', () => {
    expect(document['resources']).toContainEqual(
      expect.objectContaining({ source: 'credit', amount: 14804, communes: 8 }), // 8 × 1850.5
    );
    expect(document['statistics']).toContainEqual(
      expect.objectContaining({ id: 'roadsTotal', value: 389.6, measure: 'km', communes: 8 }), // 8 × 48.7
    );
  });

  it.each<[string, string, RegExp]>([
    ['rỗng.xlsx', 'file.empty', /rỗng/],
    ['văn bản.xlsx', 'file.notXlsx', /văn bản/],
    ['cắt cụt.xlsx', 'file.truncated', /thiếu phần cuối/],
    ['kiểu cũ.xls', 'file.legacyXls', /Excel cũ/],
    ['mật khẩu.xlsx', 'file.encrypted', /mật khẩu/],
    ['bom.xlsx', 'file.bomb', /quá lớn/],
    ['danh bạ.xlsx', 'file.notForm', /không phải phiếu/],
    ['Hồng Phong kỳ trước.xlsx', 'structure.periodDiffers', /2016.*2017/],
    ['Phú Xá thành Bình Trung.xlsx', 'structure.headerMismatch', /Phú Xá.*Bình Trung/],
  ])('says of %s: %s, and why in Vietnamese', (file, code, message) => {
    const errors = document.findings.filter(
      (each) => each.file === file && each.severity === 'error',
    );
    expect(errors).toMatchObject([{ code, message: expect.stringMatching(message) }]);
    // For people too, before anything about cells.
    expect(text.out).toMatch(new RegExp(`Lỗi: ${file}: .*${message.source}`));
  });

  it('says at which cells a formula failed', () => {
    const errors = document.findings.filter(({ code }) => code === 'value.cellError');
    expect(errors.map(({ file, sheet, params }) => [file, sheet, params['raw']])).toEqual([
      ['Thạch Đạn lỗi công thức.xlsx', 'Phiếu tiêu chí', '#DIV/0!'],
      ['Thạch Đạn lỗi công thức.xlsx', 'Phiếu tiêu chí', '#N/A'],
    ]);
    for (const { cell, message } of errors) {
      expect(cell).toMatch(/^[EF]\d+$/);
      expect(message).toMatch(/lỗi công thức/);
    }
  });

  it('reads what a foreign formula last showed, and says so', () => {
    const notes = document.findings.filter(({ code }) => code === 'value.foreignFormula');
    expect(notes.map(({ file, params }) => [file, params['formula']])).toEqual([
      ['Xuất Lễ công thức lạ.xlsx', '=[1]Sheet1!$A$1'],
      ['Xuất Lễ công thức lạ.xlsx', '=_xll.BDP("TRUONG")'],
    ]);
  });

  it('reads a name in the bytes of an old font, and says how', () => {
    const own = document.findings.filter(({ file }) => file === 'Hải Yến phông cũ.xlsx');
    expect(own.map(({ code }) => code)).toContain('structure.ntmLost');
    expect(own).toContainEqual(
      expect.objectContaining({
        code: 'value.legacyFont',
        params: { raw: 'X\xb7 H\xb6i Y\xd5n', reading: 'Xã Hải Yến' },
      }),
    );
    expect(own.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has nothing against a stray cell in the last row, nor a million coloured ones', () => {
    const errors = document.findings.filter(
      ({ file, severity }) => /ô lạc|triệu dòng/.test(file ?? '') && severity === 'error',
    );
    expect(errors).toEqual([]);
  });

  it('names the district of a foreign commune whose name is also one of ours', () => {
    const [foreign, ...others] = document.findings.filter(
      ({ code }) => code === 'tally.unitForeign',
    );
    expect(others).toEqual([]);
    expect(foreign).toMatchObject({
      severity: 'error',
      params: { unit: 'Xã Tân Thành (Huyện Bắc Sơn)' },
      message: expect.stringMatching(/^Xã Tân Thành \(Huyện Bắc Sơn\) không thuộc/),
    });
    expect(text.out).toMatch(/Tân Thành của Bắc Sơn\.xlsx: Xã Tân Thành \(Huyện Bắc Sơn\)/);
  });

  it('counts two copies once, and of two that differ none', () => {
    expect(document.findings).toContainEqual(
      expect.objectContaining({
        code: 'tally.fileDoubled',
        severity: 'note',
        params: {
          unit: 'Xã Thụy Hùng (Huyện Cao Lộc)',
          files: ['Thụy Hùng (1).xlsx', 'Thụy Hùng.xlsx'],
        },
      }),
    );
    expect(document.findings).toContainEqual(
      expect.objectContaining({
        code: 'tally.unitDoubled',
        severity: 'error',
        params: {
          unit: 'Xã Lộc Yên (Huyện Cao Lộc)',
          files: ['Lộc Yên cũ.xlsx', 'Lộc Yên mới.xlsx'],
          cells: ['3.1.num'],
        },
        message: expect.stringMatching(/Lộc Yên cũ\.xlsx.*Lộc Yên mới\.xlsx/),
      }),
    );
  });

  it('names every commune that is missing', () => {
    const missing = document.findings.filter(({ code }) => code === 'tally.unitMissing');
    expect(missing).toHaveLength(13); // 21 − 8
    const names = missing.map(({ params }) => String(params['unit']).replace(/ \(.*/, ''));
    expect(names).toEqual(
      expect.arrayContaining(
        ['Cao Lâu', 'Hồng Phong', 'Lộc Yên', 'Phú Xá', 'Bình Trung', 'Tân Thành'].map(
          (name) => `Xã ${name}`,
        ),
      ),
    );
  });

  it('looks at no lock file and at nothing that is no workbook', () => {
    const files = document.findings.map(({ file, sheet }) => file ?? sheet ?? '');
    expect(files.filter((file) => /~|^\._|\.txt$/.test(file))).toEqual([]);
  });

  it('is printed for people with what can still change', () => {
    expect(text.out).toMatch(/^Huyện Cao Lộc · 6 tháng đầu năm 2017 · 1980\/QĐ-TTg.*VÍ DỤ/);
    expect(text.out).toContain(
      '8/21 xã có phiếu, thiếu 13. Tổng 132 tiêu chí đạt, bình quân 6,29 tiêu chí/xã (còn có thể từ 6,29 đến 18,14).',
    );
  });
});

describe('the folder of a district', () => {
  it('gives the district without being told, and exit code 0 where nothing is wrong', async () => {
    const desk = await Desk.with({
      'a.xlsx': await formOf('05986'),
      'b.xlsx': await formOf('05989', { met: 14 }),
      'c.xlsx': await formOf('05992'),
    });
    const { code, out, err } = await desk.ntm('consolidate', '.', '--period', '2017S1', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      unit: '178@2004-08-31',
      expected: 3,
      reported: 3,
      sum: 52, // 19 + 14 + 19
      mean: 17.33,
      meanRange: [17.33, 17.33],
      findings: [],
    });
    await desk.clear();
  });

  it('is not judged by the packs of sheets that are not counted', async () => {
    // Two stray sheets of 2016 among one of 2022: the set of 2022 judges 2022.
    const desk = await Desk.with({
      'cũ 1.xlsx': await formOf('05986'),
      'cũ 2.xlsx': await formOf('05989'),
    });
    await desk.ntm('template', '--unit', '05992', '--period', '2022S1', '--out', 'mới.xlsx');
    const { out } = await desk.ntm('consolidate', '.', '--period', '2022S1', '--json');
    expect(JSON.parse(out)).toMatchObject({ packId: 'qd-318-2022+langson-2021', reported: 1 });
    await desk.clear();
  });

  it('is not judged by a majority where its sheets follow several sets', async () => {
    const desk = await Desk.with({
      'ví dụ 1.xlsx': await formOf('05986'),
      'ví dụ 2.xlsx': await formOf('05989'),
      'kỳ trước.xlsx': await formOf('05992', { period: '2016S2' }),
    });
    await desk.ntm('template', '--unit', '05992', '--period', '2017S1', '--out', 'thật.xlsx');
    expect(await desk.ntm('consolidate', '.', '--period', '2017S1')).toEqual({
      code: 2,
      out: '',
      err:
        'ntm: Các phiếu của kỳ theo nhiều bộ tiêu chí khác nhau: qd-1980-2016+langson (1 phiếu), ' +
        'qd-1980-2016+vi-du (2 phiếu); chọn bộ dùng để tổng hợp: --overlay langson hoặc --overlay vi-du.\n',
    });
    const chosen = await desk.ntm(
      ...['consolidate', '.', '--period', '2017s1', '--overlay', 'langson', '--json'],
    );
    expect(JSON.parse(chosen.out)).toMatchObject({ packId: 'qd-1980-2016+langson', reported: 3 });
    await desk.clear();
  });

  it('is printed with one line for each file, whatever is wrong in its cells', async () => {
    const many = { '2.1.num': value('999'), '2.2.num': value('999'), '2.3.num': value('999') };
    const desk = await Desk.with({
      'a.xlsx': await formOf('05986', { entries: many }),
      'kỳ trước.xlsx': await formOf('05992', { period: '2016S2', entries: many }),
      'xã khác.xlsx': await formOf('06190', { entries: many }),
    });
    const { out } = await desk.ntm('consolidate', '.', '--period', '2017S1', '--unit', '178');
    const lines = out
      .split('\n')
      .slice(out.split('\n').findIndex((l) => l.startsWith('Trong 3 tệp')));
    expect(lines).toEqual([
      expect.stringMatching(/^Trong 3 tệp: Lỗi \d+ · Giải trình \d+ · Lưu ý \d+$/),
      expect.stringMatching(/^Lỗi: xã khác\.xlsx: .* không thuộc đơn vị đang tổng hợp/),
      expect.stringMatching(/^Lỗi: kỳ trước\.xlsx: Phiếu của kỳ 6 tháng cuối năm 2016/),
      expect.stringMatching(/^Lỗi: a\.xlsx: 3 lỗi, đầu tiên: Phiếu tiêu chí!E\d+: Tử số 999 /),
      expect.stringMatching(/^Lưu ý: Chưa có phiếu của Xã Quảng Lạc/),
      expect.stringMatching(/^Lưu ý: Chưa có phiếu của Xã Mai Pha/),
      '',
    ]);
    await desk.clear();
  });

  it('lists twelve files and counts the others; each row of sums says how many gave it', async () => {
    const desk = await Desk.with(
      Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`rỗng ${index}.xlsx`, ''])),
    );
    await desk.put('a.xlsx', await formOf('05986'));
    const { out } = await desk.ntm('consolidate', '.', '--period', '2017S1', '--unit', '178');
    expect(out.match(/^Lỗi: rỗng/gm)).toHaveLength(12);
    expect(out).toContain('… và 2 tệp khác; thêm --json để xem đủ.');
    expect(out).toMatch(/Nguồn lực \(triệu đồng\).*Số xã/);
    expect(out).toMatch(/Kết quả thực hiện.*Số xã/);
    expect(out).toMatch(/48,7 +│ km +│ +1 │/);
    await desk.clear();
  });

  it('asked for a period from which nothing came has everybody missing', async () => {
    const desk = await Desk.with({ 'a.xlsx': await formOf('05986') });
    const { code, out } = await desk.ntm(
      ...['consolidate', '.', '--period', '2017S2', '--unit', '178', '--json'],
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ expected: 3, reported: 0, sum: 0, sumRange: [0, 57] });
    expect(JSON.parse(out)).toMatchObject({
      basis: 'selfAssessed',
      mean: null,
      meanRange: [0, 19],
    });
    const text = await desk.ntm('consolidate', '.', '--period', '2017S2', '--unit', '178');
    expect(text.out.split('\n').slice(0, 3)).toEqual([
      'Không có phiếu nào của kỳ 2017S2: 1 phiếu là của 6 tháng đầu năm 2017 (2017S1).',
      expect.stringMatching(/^Thành phố Lạng Sơn · 6 tháng cuối năm 2017 · /),
      'Theo số liệu xã tự đánh giá, chưa thẩm định: 0/3 xã có phiếu, thiếu 3. Tổng 0 tiêu chí đạt, bình quân – tiêu chí/xã (còn có thể từ 0,00 đến 19,00).',
    ]);
    await desk.clear();
  });
});

describe('the document of --json', () => {
  it('has the shape others build on', async () => {
    const desk = await Desk.with({ 'a.xlsx': await formOf('05986') });
    const { out } = await desk.ntm(
      ...['consolidate', '.', '--period', '2017S1', '--unit', '20', '--json'],
    );
    const count = { count: expect.any(Number), share: expect.any(Number) };
    const bands = ['19', '15-18', '10-14', '5-9', '<5'].map((label) =>
      expect.objectContaining({ label, ...count }),
    );
    const document = JSON.parse(out) as { criteria: object[]; districts: object[] };
    expect(document).toMatchObject({
      unit: '20@2004-08-31',
      period: '2017S1',
      expected: 207,
      reported: 1,
      sum: 19,
      mean: 0.09, // 19 ÷ 207 = 0.0917…
      meanRange: [0.09, 19], // (19 + 206 × 19) ÷ 207
      bands,
      resources: expect.arrayContaining([
        expect.objectContaining({ source: 'central', amount: 900, share: 23.12 }), // 900 ÷ 3893
      ]),
      statistics: expect.arrayContaining([
        expect.objectContaining({ id: 'roadsTotal', value: 48.7, measure: 'km' }),
      ]),
      findings: expect.any(Array),
    });
    expect(document.criteria).toHaveLength(19);
    for (const criterion of document.criteria) {
      expect(criterion).toMatchObject({ no: expect.any(Number), met: 1, share: 0.48 }); // 1 ÷ 207
    }
    expect(document.districts).toHaveLength(11);
    expect(document.districts[0]).toMatchObject({
      unit: '178@2004-08-31',
      expected: 3,
      reported: 1,
      sum: 19,
      mean: 6.33,
      bands,
    });
    await desk.clear();
  });
});
