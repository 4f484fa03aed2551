// Whatever text comes, lint ends, soon, and its findings point at what is there.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lintReport } from '#domain/report/lint/lint';
import { scaled } from '../../../support/scale.ts';

const LENGTH = 100_000;
const filled = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

/** Pieces that pattern after pattern could be tempted by. */
const PIECES = [
  '1',
  '1.',
  '1/',
  '5\t',
  '|5',
  ' ',
  'gồm ',
  '1/2 xã ',
  '- 5 xã:\n',
  '43 xã trong đó 5 xã, ',
  'tổng số 5 xã (gồm 2 xã; 3 xã) ',
  '35/207 xã chiếm 16,91%, ',
  'Kế hoạch số 37/KH-BCĐ ngày 1/1/2017 ',
  'toàn tỉnh nhân dân đóng góp 5 triệu đồng làm đường ',
  'Tổng\t5\t6\n',
  '5 xã: ',
  '5 xã (',
  '5 xã, tổng cộng 5 xã, ',
  '41 xã đạt chuẩn trên tổng số 167 xã ',
  'giao 5 triệu đồng, thực hiện 4 triệu đồng, đạt 80% kế hoạch, ',
  '5 xã đạt 19 tiêu chí, 3 xã đạt 15-18 tiêu chí, 3 xã đạt 10-14 tiêu chí, ',
  '5/7\t5%\n',
  'ệ'.normalize('NFD'),
];

/** Far above what any takes, far below what a pattern that runs away would. */
const LONGEST_MS = 20_000;

describe('a hundred thousand letters', () => {
  it.each(PIECES)(
    'of %j come to an end',
    (piece) => {
      expect(Array.isArray(lintReport(`Tổng số 207 xã ${filled(piece)}`))).toBe(true);
    },
    LONGEST_MS,
  );
});

const word = fc.constantFrom(
  ...'xã chiếm đạt gồm trong đó tổng số triệu đồng ngày công m2 ha tiêu chí phấn đấu năm 2015 năm 2017'.split(
    ' ',
  ),
  '35/207',
  '16,91%',
  '1.352.449',
  '37/KH-BCĐ',
  '15-18',
  ')',
  ';',
  ',',
  '.',
  '\n',
  '- ',
  '\t',
  ':',
);

it('any words in any order are read, and every quote stands in its line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.string({ maxLength: 4, unit: 'grapheme' }))),
      (words) => {
        const text = words.join(' ');
        const lines = text.normalize('NFC').split(/\r\n|\n|\r/);
        for (const { line, quote, code } of lintReport(text)) {
          expect([code, line >= 1 && line <= lines.length]).toEqual([code, true]);
          for (const piece of quote.split(' … ')) {
            if (!quote.includes(': ')) expect(lines[line - 1]).toContain(piece);
          }
        }
      },
    ),
    { numRuns: scaled(2_000) },
  );
});

it('the order of other lines changes nothing in what a line says of itself', () => {
  const share = '- Điện: 120/146 xã đạt tiêu chí, chiếm 82,20%.';
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['Kết quả chung', 'Có 12 lớp tập huấn.', '', 'Ghi chú']),
      (others) => {
        const found = lintReport([...others, share].join('\n'));
        expect(found.map(({ code, line }) => [code, line])).toEqual([
          ['report.ratio', others.length + 1],
        ]);
      },
    ),
  );
});
