// The provincial officer writes the half-year report from the folder of sheets that came in.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Document, Packer, Paragraph } from 'docx';
import { docxText } from '../../support/docx-text.ts';
import { formOf } from '../../support/forms.ts';
import { Desk } from '../../support/ntm.ts';

const CAO_LOC = ['--unit', '183', '--period', '2017S1'];

const templateOf = (text: string) =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));

const BORDER = {
  id: 'border',
  name: { vi: 'Xã biên giới' },
  from: '2016-12-01',
  example: true,
  members: ['06193@2004-08-31'],
};

const GATE = { name: 'Cổng làng', village: 'Nà Mò', year: '2017', capital: '120' };
const WRITTEN_TWICE = { works: [GATE, GATE].map((fields) => ({ id: null, fields })) };

describe('ntm report', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.with({
      'phieu/Bảo Lâm.xlsx': await formOf('06190'),
      'phieu/Thanh Lòa.xlsx': await formOf('06193', { met: 17 }),
      'ke-hoach.json': '[{"concept": "mean", "nature": "plan", "value": "9.4"}]',
      'ke-hoach-sai.json': '[{"concept": "maen", "nature": "plan", "value": "9.4"}]',
      'ke-hoach-nhom.json': JSON.stringify([
        { concept: 'mean', nature: 'plan', value: '18', group: 'border' },
      ]),
      'ket-qua-nhom.json': JSON.stringify([
        { concept: 'mean', nature: 'actual', value: '18', group: 'border' },
      ]),
      'nhom.json': JSON.stringify([BORDER]),
      'so-sai.json': '[{"concept": "mean", "nature": "plan", "value": "9,4"}]',
      'khong-phai-word.docx': 'Báo cáo',
      'mau-sai.docx': await templateOf('Bình quân {{maen}} tiêu chí/xã'),
      'hai-dong/Bảo Lâm.xlsx': await formOf('06190', { registers: WRITTEN_TWICE }),
    });
  });
  afterAll(() => desk.clear());

  it('writes a Word document that says who is missing', async () => {
    const { code, out } = await desk.ntm(
      'report',
      'phieu',
      ...CAO_LOC,
      '--typed',
      'ke-hoach.json',
      '--out',
      'bao-cao.docx',
    );
    expect(code).toBe(0);
    expect(out).toContain('Đã ghi bao-cao.docx');
    const { body } = docxText(await readFile(desk.path('bao-cao.docx')));
    expect(body.join('\n')).toContain('2/21 xã đã có phiếu, còn thiếu 19 xã');
  });

  it('counts the communes whose sheets are there, and names targets that nobody set', async () => {
    const { code, out } = await desk.ntm('report', 'hai-dong', ...CAO_LOC, '--out', 'it-hon.docx');
    expect(code).toBe(0);
    expect(out).toContain('20/21 xã chưa có phiếu');
    expect(out).toMatch(/ {2}plan:mean: .*\[chưa có kế hoạch\]/);
    const { body } = docxText(await readFile(desk.path('it-hon.docx')));
    expect(body.join('\n')).toContain('1/21 xã đã có phiếu, còn thiếu 20 xã');
    expect(body.join('\n')).toContain('bình quân [chưa có kế hoạch] tiêu chí/xã');
  });

  it('names a register row that stands twice', async () => {
    const { out } = await desk.ntm('report', 'hai-dong', ...CAO_LOC, '--out', 'hai-dong.xlsx');
    expect(out).toMatch(/Danh mục công trình, Xã Bảo Lâm.*có lẽ đã ghi ở dòng 1/);
  });

  it('holds the target of a group against what the communes of the group reported', async () => {
    const typed = ['--typed', 'ke-hoach-nhom.json', '--groups', 'nhom.json'];
    const { code } = await desk.ntm('report', 'phieu', ...CAO_LOC, ...typed, '--out', 'nhom.docx');
    expect(code).toBe(0);
    const { body } = docxText(await readFile(desk.path('nhom.docx')));
    const at = body.indexOf('Xã biên giới (1 xã)');
    expect(body.slice(at + 2, at + 5)).toEqual(['18,00', '17,00', 'thêm 1,00 (1 tiêu chí)']);
  });

  it('does not write over what is there', async () => {
    await desk.put('co-roi.docx', 'của người khác');
    const { code, err } = await desk.ntm('report', 'phieu', ...CAO_LOC, '--out', 'co-roi.docx');
    expect([code, err]).toEqual([2, expect.stringContaining('đã có')]);
    expect(await readFile(desk.path('co-roi.docx'), 'utf8')).toBe('của người khác');
  });

  it.each([
    [['--out', 'b.pdf'], '.docx hoặc .xlsx'],
    [['--out', 'b.docx', '--template', 'khong-co.docx'], 'Không đọc được tệp khong-co.docx'],
    [['--out', 'b.docx', '--template', 'khong-phai-word.docx'], 'Không đọc được mẫu báo cáo.'],
    [['--out', 'b.docx', '--template', 'mau-sai.docx'], '{{maen}} (có phải {{mean}}?)'],
    [['--out', 'b.docx', '--typed', 'ke-hoach-sai.json'], 'không có chỉ tiêu kế hoạch “maen”'],
    [['--out', 'b.docx', '--typed', 'ket-qua-nhom.json'], 'chưa đúng ở 0.group'],
    [['--out', 'b.docx', '--typed', 'so-sai.json'], 'chưa đúng ở 0.value'],
    [['--out', 'b.docx', '--typed', 'khong-phai-word.docx'], 'tệp không phải JSON'],
  ])('refuses %j with one line', async (args, told) => {
    const { code, err } = await desk.ntm('report', 'phieu', ...CAO_LOC, ...args);
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('gives the template to change, which fills again', async () => {
    expect((await desk.ntm('report-template', '--out', 'mau.docx')).code).toBe(0);
    const again = ['--template', 'mau.docx', '--out', 'theo-mau.docx'];
    expect((await desk.ntm('report', 'phieu', ...CAO_LOC, ...again)).code).toBe(0);
  });
});

describe('ntm allocate', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.with({
      'phieu/Bảo Lâm.xlsx': await formOf('06190'),
      'phieu/Thanh Lòa.xlsx': await formOf('06193', { met: 3 }),
    });
  });
  afterAll(() => desk.clear());

  it('writes a scenario and names the lists it was not given', async () => {
    const { code, out } = await desk.ntm(
      'allocate',
      'phieu',
      ...CAO_LOC,
      '--amount',
      '168.000',
      '--out',
      'phuong-an.xlsx',
    );
    expect(code).toBe(0);
    expect(out).toContain('Chưa có danh sách nhóm xã difficult, border');
    expect(out).toContain('1 phương án cho 2 xã');
  });

  it.each(['mười', '-5', '1,5'])('refuses the amount %s', async (amount) => {
    const { code } = await desk.ntm(
      'allocate',
      'phieu',
      ...CAO_LOC,
      `--amount=${amount}`,
      '--out',
      'x.xlsx',
    );
    expect(code).toBe(2);
  });
});
