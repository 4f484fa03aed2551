import { AlignmentType, Paragraph, TextRun } from 'docx';

const AFTER = 120;
const FIRST_LINE = '10mm';

export function title(name: string, lines: readonly string[]): Paragraph[] {
  return [
    centred([new TextRun({ text: name, bold: true, size: 30 })], 240, 0),
    ...lines.map((line, index) =>
      centred([new TextRun({ text: line, bold: true })], 0, index === lines.length - 1 ? 240 : 0),
    ),
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

function centred(children: TextRun[], before: number, after: number): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, after }, children });
}
