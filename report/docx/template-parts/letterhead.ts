/** Head and foot of an administrative document: quốc hiệu, issuing body, number, place and date, signature. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { rule } from './paragraphs.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

type Line = readonly [
  text: string,
  style?: { bold?: boolean; italics?: boolean; size?: number; ruled?: boolean },
];

export function letterhead(): Table {
  return twoColumns(
    39,
    [
      ['ỦY BAN NHÂN DÂN', { bold: true, size: 24 }],
      ['{{unit/upper}}', { bold: true, size: 24, ruled: true }],
      ['Số:        /BC-UBND', { size: 26 }],
    ],
    [
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }],
      ['Độc lập - Tự do - Hạnh phúc', { bold: true, size: 26, ruled: true }],
      [
        '{{unit/short}}, ngày {{printed/day}} tháng {{printed/month}} năm {{printed/year}}',
        { italics: true, size: 26 },
      ],
    ],
  );
}

/** Room for a hand and a seal. */
const SIGNED_HERE: readonly Line[] = [[''], [''], ['']];

/** After the text, and never torn from it over two pages. */
export function signature(): Table {
  return twoColumns(
    50,
    [
      ['Nơi nhận:', { bold: true, italics: true, size: 24 }],
      ['- (Cơ quan, đơn vị nhận báo cáo);', { size: 22 }],
      ['- Lưu: VT.', { size: 22 }],
    ],
    [
      ['TM. ỦY BAN NHÂN DÂN', { bold: true }],
      ['CHỦ TỊCH', { bold: true }],
      ['(Chữ ký của người có thẩm quyền, dấu)', { italics: true, size: 24 }],
      ...SIGNED_HERE,
      ['(Họ và tên)', { bold: true }],
    ],
    AlignmentType.LEFT,
  );
}

function twoColumns(
  leftPercent: number,
  left: readonly Line[],
  right: readonly Line[],
  leftAlignment: 'left' | 'center' = AlignmentType.CENTER,
): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          column(left, leftPercent, leftAlignment),
          column(right, 100 - leftPercent, AlignmentType.CENTER),
        ],
      }),
    ],
  });
}

function column(lines: readonly Line[], width: number, alignment: 'left' | 'center'): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    children: lines.flatMap(([text, style = {}]) => {
      const { ruled = false, ...run } = style;
      const line = new Paragraph({ alignment, children: [new TextRun({ text, ...run })] });
      return ruled ? [line, rule('18mm', 120)] : [line];
    }),
  });
}
