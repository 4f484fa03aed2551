/** Footnotes that name what a sentence only counts, made from the registers. */
import { FootnoteReferenceRun, Paragraph, TextRun } from 'docx';
import type { RegisteredRow, ReportData } from '../report-data.ts';
import { rowsOf } from '../tables/register-tables.ts';

const SIZE = 20;

interface FootnoteKind {
  readonly register: string;
  readonly counts: (row: RegisteredRow) => boolean;
}

export const FOOTNOTES: Readonly<Record<string, FootnoteKind>> = {
  worksNotStarted: {
    register: 'works',
    counts: ({ fields }) =>
      fields['kind'] === 'Khởi công mới' && fields['status'] === 'Chưa khởi công',
  },
  modelsUnderWay: {
    register: 'models',
    counts: ({ fields }) => fields['status'] === 'Đang thực hiện',
  },
};

/** None where the register has no such row: a footnote of nothing would only be a number. */
export function footnote(data: ReportData, name: string): FootnoteReferenceRun | null {
  const { register, counts } = FOOTNOTES[name]!;
  const rows = rowsOf(data, register).filter(counts);
  if (rows.length === 0) return null;
  return new FootnoteReferenceRun({
    children: rows.map(
      (row, index) =>
        new Paragraph({
          children: [new TextRun({ text: line(row, index, rows.length), size: SIZE })],
        }),
    ),
  });
}

function line({ unit, parent, fields }: RegisteredRow, index: number, count: number): string {
  const place = parent ? `${unit.name}, ${parent.name}` : unit.name;
  const end = index === count - 1 ? '.' : ';';
  return ` (${index + 1}) ${fields['name'] ?? ''}, ${place}${end}`;
}
