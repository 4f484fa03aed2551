/**
 * @jest-environment jsdom
 */
// Whatever file somebody opens to be proofread: its text, or one sentence that says why there is none.
import { describe, expect, it } from '@jest/globals';
import { lintReport } from '#domain/report/lint/lint';
import { findingsText } from '#addin/pane/lint/copy-findings.tsx';
import { placeOfFinding } from '#addin/pane/lint/place-of-finding';
import { LONGEST_TEXT, reportIn } from '#addin/pane/lint/report-text';
import { oleFile, otherWorkbook, zipBomb } from '../../../support/broken-files.ts';
import { wordReport } from '../../../workbook/docx/word-files.ts';

/** As a browser gives it: the File of jsdom has no bytes to read. */
function file(name: string, bytes: Uint8Array): File {
  return Object.assign(new File([bytes.slice()], name), {
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
  }) as File;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const SENTENCE = 'Có 105/207 xã đạt tiêu chí, chiếm 50,27%.';

describe('a file to be proofread', () => {
  it('is a Word document with its lists and tables', async () => {
    const read = await reportIn(file('báo cáo.docx', await wordReport([SENTENCE])), 'vi');
    expect('text' in read && lintReport(read.text).map(({ code }) => code)).toEqual([
      'report.ratio',
      'report.sum',
    ]);
  });

  it('is plain text in either Unicode form, and read in the composed one', async () => {
    const read = await reportIn(file('a.txt', utf8(SENTENCE.normalize('NFD'))), 'vi');
    expect(read).toEqual({ text: SENTENCE.normalize('NFC') });
  });

  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['empty', 'a.docx', () => new Uint8Array(), /rỗng/],
    ['of zeros', 'a.docx', () => new Uint8Array(4_096), /rỗng/],
    ['encrypted', 'a.docx', () => oleFile('EncryptedPackage'), /mật khẩu/],
    ['an old .doc', 'a.doc', () => oleFile('WordDocument'), /\.doc/],
    ['a workbook', 'a.docx', otherWorkbook, /Excel/],
    ['a bomb', 'a.docx', zipBomb, /./],
    ['text that calls itself Word', 'a.docx', () => utf8('không phải Word'), /./],
    ['cut off', 'a.docx', async () => (await wordReport()).slice(0, 900), /./],
    ['in an old encoding', 'a.txt', () => Uint8Array.of(0x42, 0xb8, 0x6f, 0xe7), /Unicode|\.docx/],
    ['too large', 'a.docx', () => new Uint8Array(10 * 1024 * 1024 + 1), /10/],
    ['too long', 'a.txt', () => utf8('a'.repeat(LONGEST_TEXT + 1)), /400\.000/],
  ])('%s is refused in one sentence', async (_, name, bytes, sentence) => {
    const read = await reportIn(file(name, await bytes()), 'vi');
    expect(read).toEqual({ problem: expect.stringMatching(sentence) });
  });
});

describe('a finding', () => {
  const text = `BÁO CÁO\nKết quả năm 2017\n${SENTENCE}\nHết.`;
  const findings = lintReport(text);

  it('is found again in the text', () => {
    const [start, end] = placeOfFinding(text, findings[0]!);
    expect(text.slice(start, end)).toBe('105/207 xã đạt tiêu chí, chiếm 50,27%');
    expect(placeOfFinding(text, { line: 4, quote: 'xa … xôi' })).toEqual([
      text.length - 'Hết.'.length,
      text.length,
    ]);
  });

  it('is copied with its line, its quote, its reason and what should stand there', () => {
    expect(findingsText(findings, 'vi')).toBe(
      'Dòng 3 – Lỗi: “105/207 xã đạt tiêu chí, chiếm 50,27%”. 105/207 là 50,72%, báo cáo ghi 50,27%. Nên ghi: 50,72%',
    );
  });
});
