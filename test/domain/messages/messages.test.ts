import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#domain/messages/language';
import { messageOf } from '#domain/messages/message';
import { RETIRED, SEVERITY_OF, type FindingCode } from '#domain/rules/catalogue';
import { finding, SEVERITIES } from '#domain/rules/finding';
import { SAMPLES } from './samples.ts';

const CODES = Object.keys(SAMPLES) as FindingCode[];
const FAMILIES = [
  'file',
  'structure',
  'value',
  'consistency',
  'history',
  'peers',
  'ledger',
  'tally',
];

const vi = (code: FindingCode, params: object = SAMPLES[code]) =>
  messageOf(finding(code, params as never), { language: 'vi' });

describe('the catalogue', () => {
  it('gives every code a severity and a family', () => {
    expect(Object.keys(SEVERITY_OF).sort()).toEqual([...CODES].sort());
    for (const code of CODES) {
      expect(SEVERITIES).toContain(SEVERITY_OF[code]);
      expect(FAMILIES).toContain(code.split('.')[0]);
    }
  });

  it('gives no retired code again', () => {
    for (const code of Object.keys(RETIRED)) expect(CODES).not.toContain(code);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(CODES)('%s is one clean sentence', (code) => {
    const sentence = messageOf(finding(code, SAMPLES[code] as never), { language });
    expect(sentence).toMatch(/^\S.*\S\.$/);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{|\n| {2}|\.\.$/);
    expect(sentence).toBe(sentence.normalize('NFC'));
  });

  it('no two codes say the same', () => {
    const sentences = CODES.filter((code) => code !== 'file.notSpreadsheet').map((code) =>
      messageOf(finding(code, SAMPLES[code] as never), { language }),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('in Vietnamese', () => {
  it('numbers are printed the Vietnamese way', () => {
    expect(vi('value.overWhole', { numerator: '1352449', denominator: '7.48' })).toBe(
      'Tử số 1.352.449 lớn hơn mẫu số 7,48; xem lại hai ô này.',
    );
  });

  it('a sum shows its arithmetic', () => {
    expect(vi('consistency.sum')).toBe('3 + 5 = 8, bạn ghi 9.');
  });

  it('two verdicts that differ are both named', () => {
    expect(vi('consistency.ownVerdict')).toBe(
      'Xã tự đánh giá Đạt, nhưng tính theo số liệu là Chưa đạt; sửa số liệu, sửa đánh giá hoặc ghi giải trình.',
    );
  });

  it('a file with a password is told how to come in', () => {
    expect(vi('file.encrypted')).toBe(
      'Tệp có mật khẩu; mở tệp bằng Excel, bỏ mật khẩu rồi gửi lại.',
    );
  });

  it('a file of another kind is named, a kind nobody knows is not', () => {
    expect(vi('file.notXlsx', { kind: 'pdf' })).toContain('tệp PDF');
    expect(vi('file.notXlsx', { kind: 'unknown' })).toContain('tệp loại khác');
  });

  it('a unit without a near name sends back to the name', () => {
    expect(vi('structure.unitUnknown', { name: 'xã Abc', nearest: [] })).toBe(
      'Không có đơn vị “xã Abc”; xem lại tên xã và tên huyện.',
    );
  });

  it('a word with a stray space is told so, any other is told the words', () => {
    for (const raw of [' Đạt', 'chưa  đạt', 'KPS\u00a0']) {
      expect(vi('value.verdictWord', { raw })).toMatch(
        /^“[^ ]+( [^ ]+)?” có dấu cách thừa; gõ lại /,
      );
    }
    expect(vi('value.verdictWord', { raw: 'Đạt ' })).toBe(
      '“Đạt” có dấu cách thừa; gõ lại Đạt cho khớp.',
    );
    expect(vi('value.verdictWord', { raw: ' đạt yêu cầu' })).toContain('chưa phải là đánh giá');
    expect(vi('value.stateSpelling', { raw: 'KPS ', state: 'none' })).toBe(
      '“KPS” có dấu cách thừa; gõ lại KPS cho khớp.',
    );
    expect(vi('value.stateSpelling', { raw: 'K P S', state: 'none' })).toContain(
      'chưa đúng ký hiệu',
    );
  });

  it('a folder that does not open is not called a file', () => {
    expect(vi('file.unreadable')).toMatch(/^Không mở được tệp, có thể đang bị khóa/);
    expect(vi('file.unreadable', { folder: true })).toMatch(/^Không mở được thư mục/);
  });

  it('cells whose names hold commas are told apart', () => {
    expect(vi('structure.cellMissing', { names: ['4.2.num', '4.2.den', '5.num'] })).toContain(
      '3 ô của phiếu: chỉ tiêu 4.2, tử số; chỉ tiêu 4.2, mẫu số; chỉ tiêu 5, tử số; lấy',
    );
  });

  it('long lists and long texts are cut', () => {
    const names = ['1', '2', '3', '4', '5', '6', '7'].map((no) => `${no}.own`);
    expect(vi('structure.cellMissing', { names: names.slice(0, 5) })).toContain(
      'chỉ tiêu 5, tự đánh giá; lấy',
    );
    expect(vi('structure.cellMissing', { names })).toContain(
      'chỉ tiêu 5, tự đánh giá và 2 mục khác',
    );
    expect(vi('value.notANumber', { raw: 'x'.repeat(60) })).toContain(`“${'x'.repeat(60)}”`);
    expect(vi('value.notANumber', { raw: `ông\n bà ${'x'.repeat(80)}` })).toBe(
      `“ông bà ${'x'.repeat(53)}…” không phải là số cần nhập ở đây; gõ lại bằng chữ số.`,
    );
  });

  it('a period that is none is printed as it came', () => {
    expect(vi('structure.periodDiffers', { found: 'quý 5', asked: '2017Q2' })).toBe(
      'Phiếu của kỳ quý 5, ở đây cần kỳ quý II năm 2017; gửi phiếu đúng kỳ.',
    );
  });

  it('a unit is called by its name where the caller knows it', () => {
    const missing = finding('tally.unitMissing', { unit: '05986@2004-08-31' });
    expect(messageOf(missing, { language: 'vi', unitName: () => 'xã Hoàng Đồng' })).toBe(
      'Chưa có phiếu của xã Hoàng Đồng.',
    );
    expect(messageOf(missing, { language: 'vi' })).toBe('Chưa có phiếu của 05986@2004-08-31.');
  });
});
