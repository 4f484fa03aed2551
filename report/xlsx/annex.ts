/** One sheet of the annexes: a table with a heading, and formulas where a reader would check the arithmetic. */
import type { Cell, CellStyle, CellValue, NamedRange, WriteSheet } from 'hucre';
import { literal, quoted } from '#workbook/template/grid';
import { STYLES } from './styles.ts';

export interface Formula {
  readonly formula: string;
  /** What it gives, for whoever opens the file without computing. */
  readonly result: number;
}

export type Content = string | number | null | Formula;

/** `share` is a percentage already multiplied by 100, as Vietnamese reports print it. */
export type ColumnKind = 'text' | 'centre' | 'whole' | 'decimal' | 'share' | 'code';

export interface AnnexColumn {
  readonly heading: string;
  readonly width: number;
  readonly kind: ColumnKind;
}

export const ORDER: AnnexColumn = { heading: 'TT', width: 6, kind: 'centre' };

/** What `ntm trace` leads back from, beside the figure it stands for. */
export const CODE: AnnexColumn = { heading: 'Mã', width: 8, kind: 'code' };

/** Where a commune is. */
export const PLACE: readonly AnnexColumn[] = [
  { heading: 'Huyện', width: 22, kind: 'text' },
  { heading: 'Xã', width: 22, kind: 'text' },
];

export interface Annex {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly AnnexColumn[];
  /** `row` is the first row of the table, from 1, for formulas to speak of. */
  rows(row: number): readonly (readonly Content[])[];
  /** Below the rows, in bold: usually sums. */
  total?(first: number, last: number): readonly Content[];
}

/** Points. */
const LINE = 15;

/** Inches: 20 mm above and below, where the number of the page stands, 15 mm at the sides. */
const MARGINS = { top: 0.79, bottom: 0.79, left: 0.59, right: 0.59, header: 0.39, footer: 0.39 };
/** As a document of the office counts its pages: at the top, in the middle, from the second on. */
const PAGE_NUMBER = '&C&"Times New Roman,Regular"&13&P';

/** Title, subtitle, an empty row, the headings. */
export const FIRST_ROW = 5;

export function annexSheet(annex: Annex, subtitle: string): WriteSheet {
  const { columns } = annex;
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, style: CellStyle, content: Content) => {
    cells.set(`${row - 1},${column}`, { style, ...valueOf(content) });
  };
  put(1, 0, STYLES.title, annex.title);
  put(2, 0, STYLES.subtitle, subtitle);
  const width = widthOf(columns);
  columns.forEach(({ heading }, column) => put(FIRST_ROW - 1, column, STYLES.heading, heading));
  const rows = annex.rows(FIRST_ROW);
  rows.forEach((row, index) =>
    row.forEach((content, column) =>
      put(FIRST_ROW + index, column, STYLES[columns[column]!.kind], content),
    ),
  );
  if (annex.total && rows.length > 0) {
    const last = FIRST_ROW + rows.length - 1;
    annex.total(FIRST_ROW, last).forEach((content, column) => {
      put(last + 1, column, STYLES.total[columns[column]!.kind], content);
    });
  }
  return {
    name: annex.name,
    cells,
    columns: columns.map(({ width }) => ({ width })),
    merges: [0, 1].map((row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: columns.length - 1,
    })),
    rowDefs: new Map([
      [0, { height: 24 }],
      [1, { height: LINE * Math.ceil((subtitle.length * 0.95) / width) }],
      ...[columns.map(({ heading }) => heading), ...rows].flatMap((row, index) => {
        const lines = linesOf(row, columns);
        return lines > 1 ? [[FIRST_ROW - 2 + index, { height: LINE * lines }] as const] : [];
      }),
    ]),
    freezePane: { rows: FIRST_ROW - 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: width > 100 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
    },
    headerFooter: { differentFirst: true, oddHeader: PAGE_NUMBER },
    view: { showGridLines: false },
  };
}

/** On every printed page. A name of our own: the writer's option omits the quotes. */
export function repeatedHeadings({ name }: Annex): NamedRange {
  const row = FIRST_ROW - 1;
  return { name: '_xlnm.Print_Titles', range: `${quoted(name)}!$${row}:$${row}`, scope: name };
}

function valueOf(content: Content): Partial<Cell> {
  if (typeof content === 'object' && content !== null) {
    return { formula: content.formula, formulaResult: content.result };
  }
  const value: CellValue = typeof content === 'string' ? literal(content) : content;
  return { value };
}

/** Nobody else makes a row as high as the text that is wrapped in it. */
function linesOf(row: readonly Content[], columns: readonly AnnexColumn[]): number {
  const lines = row.map((content, column) =>
    typeof content === 'string'
      ? Math.ceil((content.length * 0.85 + 1) / columns[column]!.width)
      : 1,
  );
  return Math.max(1, ...lines);
}

function widthOf(columns: readonly AnnexColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
