/** A table with a heading row and one row of names, which is repeated for every row there is. */
import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

export type FieldColumn = readonly [
  heading: string,
  field: string,
  percentOfWidth: number,
  alignment: 'left' | 'center' | 'right',
];

const SIZE = 24;
const MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

export function fieldTable(name: string, columns: readonly FieldColumn[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(([heading, , width]) => cell(heading, width, 'center', true)),
      }),
      new TableRow({
        cantSplit: true,
        children: columns.map(([, field, width, alignment]) =>
          cell(`{{${name}.${field}}}`, width, alignment, false),
        ),
      }),
    ],
  });
}

function cell(text: string, width: number, alignment: FieldColumn[3], bold: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: MARGINS,
    verticalAlign: 'center',
    ...(bold ? { shading: { fill: 'E8EFEA' } } : {}),
    children: [new Paragraph({ alignment, children: [new TextRun({ text, bold, size: SIZE })] })],
  });
}
