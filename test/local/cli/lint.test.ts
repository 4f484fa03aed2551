// The office that reads its report once more before it is signed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Desk } from '../../support/ntm.ts';
import { otherWorkbook } from '../../support/broken-files.ts';
import { wordReport } from '../../workbook/docx/word-files.ts';

const WRONG = `BÁO CÁO
Kết quả 6 tháng đầu năm 2017
Có 88/146 xã đạt tiêu chí giao thông, chiếm 60,72%.
`;
const CLEAN = WRONG.replace('60,72%', '60,27%');

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.with({
    'sai.txt': WRONG,
    'đúng.txt': CLEAN,
    'mã 16.txt': Buffer.from(`\ufeff${WRONG}`, 'utf16le'),
    'báo cáo.docx': await wordReport(['Về thủy lợi: có 105/207 xã đạt tiêu chí, chiếm 50,27%.']),
    'bảng tính.docx': await otherWorkbook(),
    'cũ.txt': Buffer.from([0x42, 0xb8, 0xe1, 0x6f]),
    'chỉ số.json': JSON.stringify({
      figures: [{ concept: 'criterion:2', period: '2017S1', nature: 'actual', value: '87' }],
    }),
    'hỏng.json': '{"figures":',
  });
});
afterAll(() => desk.clear());

async function findings(...args: readonly string[]) {
  const { code, out, err } = await desk.ntm('lint', ...args, '--json');
  expect(err).toBe('');
  const { findings: found } = JSON.parse(out) as {
    findings: readonly Readonly<Record<string, unknown>>[];
  };
  return { code, found };
}

describe('ntm lint', () => {
  it('gives the contract of --json and exit code 1 for an error', async () => {
    expect(await findings('sai.txt')).toEqual({
      code: 1,
      found: [
        {
          code: 'report.ratio',
          severity: 'error',
          line: 3,
          quote: '88/146 xã đạt tiêu chí giao thông, chiếm 60,72%',
          expected: '60,27%',
          message: '88/146 là 60,27%, báo cáo ghi 60,72%.',
        },
      ],
    });
  });

  it('exits with 0 where nothing blocks', async () => {
    expect(await findings('đúng.txt')).toEqual({ code: 0, found: [] });
  });

  it('reads UTF-16 as Notepad saves it', async () => {
    expect((await findings('mã 16.txt')).found).toHaveLength(1);
  });

  it('reads a .docx, its lists and its tables', async () => {
    const { code, found } = await findings('báo cáo.docx');
    expect(code).toBe(1);
    expect(found.map((each) => [each['code'], each['quote'], each['expected']])).toEqual([
      ['report.ratio', '105/207 xã đạt tiêu chí, chiếm 50,27%', '50,72%'],
      ['report.sum', 'Tổng số: 9', '8'],
    ]);
  });

  it('compares with figures of the store', async () => {
    const { found } = await findings('đúng.txt', '--figures', 'chỉ số.json');
    expect(found.map((each) => [each['code'], each['expected']])).toEqual([
      ['report.figure', '87'],
    ]);
  });

  it('says in lines what it found, for people', async () => {
    const { out } = await desk.ntm('lint', 'sai.txt');
    expect(out).toBe(
      'sai.txt: Lỗi 1 · Giải trình 0 · Lưu ý 0\n' +
        '  dòng 3: Lỗi: “88/146 xã đạt tiêu chí giao thông, chiếm 60,72%”: 88/146 là 60,27%, báo cáo ghi 60,72%.\n',
    );
  });

  it.each([
    [['không có.txt'], 'ntm: Không tìm thấy tệp không có.txt.\n'],
    [
      ['bảng tính.docx'],
      'ntm: bảng tính.docx: Đây là sổ Excel, không phải văn bản Word (.docx).\n',
    ],
    [
      ['cũ.txt'],
      'ntm: cũ.txt: Không đọc được chữ trong tệp; lưu lại dạng văn bản Unicode (UTF-8) rồi thử lại.\n',
    ],
    [
      ['đúng.txt', '--figures', 'hỏng.json'],
      'ntm: hỏng.json: Không phải danh sách chỉ số; cần một tài liệu JSON như trả lời của POST /v1/figures.\n',
    ],
    [[], 'ntm: Thiếu <tệp>; xem các lệnh bằng “ntm --help”.\n'],
  ])('%j ends with one line and exit code 2', async (args, line) => {
    expect(await desk.ntm('lint', ...args)).toEqual({ code: 2, out: '', err: line });
  });
});
