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

export function signature(): Table {
  return twoColumns(
    50,
    [
      ['Nơi nhận:', { bold: true, italics: true, size: 24 }],
      ['- Như trên;', { size: 22 }],
      ['- Lưu: VT.', { size: 22 }],
    ],
    [
      ['TM. ỦY BAN NHÂN DÂN', { bold: true }],
      ['CHỦ TỊCH', { bold: true }],
      ['(Chữ ký của người có thẩm quyền, dấu)', { italics: true, size: 24 }],
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
      return ruled ? [line, rule()] : [line];
    }),
  });
}

/** The short line under the name of the body and under the motto. */
function rule(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: '18mm', right: '18mm' },
    spacing: { after: 120, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });
}
