import { AlignmentType, BorderStyle, Paragraph, TextRun, type UniversalMeasure } from 'docx';

const AFTER = 120;
const FIRST_LINE = '10mm';

/** Tên loại và trích yếu, with the line that closes them. */
export function title(name: string, lines: readonly string[]): Paragraph[] {
  return [
    centred([new TextRun({ text: name, bold: true })], 240, 0),
    ...lines.map((line) => centred([new TextRun({ text: line, bold: true })], 0, 0)),
    rule('52mm', 240),
  ];
}

export function heading(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 240, after: AFTER },
    children: [new TextRun({ text, bold: true })],
  });
}

export function paragraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: 60, after: AFTER, line: 288 },
    children: [new TextRun(text)],
  });
}

export function bullet(text: string): Paragraph {
  return paragraph(`- ${text}`);
}

/** What the document says about itself. */
export function note(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: 60, after: AFTER },
    children: [new TextRun({ text, italics: true, size: 24 })],
  });
}

/** Number and title of an annex, and which document it belongs to. */
export function annexTitle(number: string, name: string): Paragraph[] {
  return [
    new Paragraph({
      pageBreakBefore: true,
      keepNext: true,
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: `Phụ lục ${number}`, bold: true })],
    }),
    centred([new TextRun({ text: name.toLocaleUpperCase('vi'), bold: true })], 0, 0),
    centred(
      [
        new TextRun({
          text: '(Kèm theo Báo cáo số        /BC-UBND ngày      tháng      năm {{printed/year}} của Ủy ban nhân dân {{unit/lower}})',
          italics: true,
          size: 26,
        }),
      ],
      0,
      160,
    ),
  ];
}

/** The short line under what a document begins with. */
export function rule(indent: UniversalMeasure, after: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: indent, right: indent },
    spacing: { before: 40, after, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });
}

function centred(children: TextRun[], before: number, after: number): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, after }, children });
}
