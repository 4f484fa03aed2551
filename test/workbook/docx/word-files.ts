// Word documents as a test wants them, written by a library that is not ours.
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const row = (...cells: readonly string[]) =>
  new TableRow({
    children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
  });

/** A title, a heading, a paragraph in two runs with a footnote, a numbered list, a table. */
export async function wordReport(paragraphs: readonly string[] = []): Promise<Uint8Array> {
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('Gồm 07 công trình.')] } },
    numbering: {
      config: [
        {
          reference: 'list',
          levels: [{ level: 0, format: LevelFormat.BULLET, text: '–', alignment: 'left' }],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph('BÁO CÁO'),
          new Paragraph('Kết quả 6 tháng đầu năm 2017'),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Kết quả thực hiện' }),
          new Paragraph({
            children: [
              new TextRun('Có 35/207 xã & thị trấn'),
              new TextRun({ text: ' đạt <chuẩn>', bold: true }),
              new FootnoteReferenceRun(1),
              new TextRun({ text: 'dòng sau', break: 1 }),
            ],
          }),
          ...paragraphs.map(
            (text) => new Paragraph({ text, numbering: { reference: 'list', level: 0 } }),
          ),
          new Table({
            rows: [
              row('Huyện', 'Số xã', 'Đạt chuẩn'),
              row('Bắc Sơn', '19', '5'),
              row('Chi Lăng', '19', '3'),
              row('Tổng số', '38', '9'),
            ],
          }),
          new Paragraph(''),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
