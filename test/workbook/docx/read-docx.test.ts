import { describe, expect, it } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import { readDocx } from '#workbook/docx/read-docx';
import { oleFile, otherWorkbook } from '../../support/broken-files.ts';
import { writeZip } from '../../../workbook/zip/write-zip.ts';
import { entry } from '../zip-support.ts';
import { wordReport } from './word-files.ts';

function textOf(bytes: Uint8Array): string {
  const read = readDocx(bytes);
  if ('problem' in read) throw new Error(read.problem.code);
  return read.text;
}

function problemOf(bytes: Uint8Array) {
  const read = readDocx(bytes);
  return 'problem' in read ? read.problem : null;
}

const part = (body: string) =>
  writeZip([
    entry('[Content_Types].xml', '<Types/>'),
    entry('word/document.xml', `<w:document><w:body>${body}</w:body></w:document>`),
  ]);

describe('a Word document', () => {
  it('is read line by line: headings, lists, rows of tables, footnotes', async () => {
    expect(textOf(await wordReport(['Về giao thông: 35/207 xã', 'Về điện: 106/207 xã']))).toBe(
      [
        'BÁO CÁO',
        'Kết quả 6 tháng đầu năm 2017',
        '* Kết quả thực hiện',
        'Có 35/207 xã & thị trấn đạt <chuẩn>',
        'dòng sau',
        '- Về giao thông: 35/207 xã',
        '- Về điện: 106/207 xã',
        'Huyện\tSố xã\tĐạt chuẩn',
        'Bắc Sơn\t19\t5',
        'Chi Lăng\t19\t3',
        'Tổng số\t38\t9',
        '',
        '',
        '',
        'Gồm 07 công trình.',
      ].join('\n'),
    );
  });

  it('is read without what was deleted, and once where older programs get a copy', () => {
    const text = textOf(
      part(
        '<w:p><w:r><w:t>Có </w:t></w:r><w:del><w:r><w:delText>36</w:delText></w:r></w:del>' +
          '<w:ins><w:r><w:t xml:space="preserve">35 </w:t></w:r></w:ins><w:r><w:t>xã</w:t></w:r>' +
          '<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r></w:p>' +
          '</w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>khung</w:t></w:r></w:p>' +
          '</mc:Fallback></mc:AlternateContent></w:p>',
      ),
    );
    expect(text).toBe('khung\nCó 35 xã');
  });

  it('keeps a tab in a paragraph from looking like a cell', () => {
    expect(
      textOf(
        part(
          '<w:p><w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>',
        ),
      ),
    ).toBe('a b');
  });
});

describe('what is no Word document', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, object]>([
    ['an empty file', () => new Uint8Array(0), { code: 'document.empty', params: {} }],
    ['a workbook', otherWorkbook, { code: 'document.notDocx', params: { kind: 'xlsx' } }],
    [
      'a PDF',
      () => Buffer.from('%PDF-1.7\n'),
      { code: 'document.notDocx', params: { kind: 'pdf' } },
    ],
    ['text', () => Buffer.from('Báo cáo'), { code: 'document.notDocx', params: { kind: 'text' } }],
    ['a .doc', () => oleFile('WordDocument'), { code: 'document.legacyDoc', params: {} }],
    [
      'a locked file',
      () => oleFile('EncryptedPackage'),
      { code: 'document.encrypted', params: {} },
    ],
    ['one without a word', () => part('<w:p/>'), { code: 'document.noText', params: {} }],
    ['broken XML', () => part('<w:p w:rsid="'), { code: 'document.corrupt', params: {} }],
    [
      'a document type',
      () =>
        writeZip([
          entry('[Content_Types].xml', '<Types/>'),
          entry('word/document.xml', '<!DOCTYPE a [<!ENTITY b "c">]><w:p/>'),
        ]),
      { code: 'document.corrupt', params: {} },
    ],
  ])('%s', async (_, make, problem) => {
    expect(problemOf(await make())).toEqual(problem);
  });

  it('half a file', async () => {
    const bytes = await wordReport();
    expect(problemOf(bytes.subarray(0, bytes.length / 2))?.code).toBe('document.truncated');
  });

  it('one that unpacks to far more than anybody wrote', () => {
    const megabytes = 1024 * 1024;
    const size = 80 * megabytes;
    const bomb = writeZip([
      entry('[Content_Types].xml', '<Types/>'),
      entry('word/document.xml', '', { packed: deflateRawSync(Buffer.alloc(size, ' ')), size }),
    ]);
    expect(bomb.length).toBeLessThan(megabytes);
    expect(problemOf(bomb)?.code).toBe('document.bomb');
  });
});
