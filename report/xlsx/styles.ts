import type { BorderStyle, CellStyle } from 'hucre';
import type { ColumnKind } from './annex.ts';

const line = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;
const border: BorderStyle = { top: line, right: line, bottom: line, left: line };
const font = { name: 'Times New Roman', size: 11 } as const;
const right = { horizontal: 'right', vertical: 'center' } as const;

const CELLS: Readonly<Record<ColumnKind, CellStyle>> = {
  // Off the border: a unit of measure often stands right behind its number.
  text: {
    font,
    border,
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true, indent: 1 },
  },
  centre: { font, border, alignment: { horizontal: 'center', vertical: 'center' } },
  whole: { font, border, alignment: right, numFmt: '#,##0' },
  decimal: { font, border, alignment: right, numFmt: '#,##0.###' },
  share: { font, border, alignment: right, numFmt: '0.00' },
  code: {
    font: { ...font, size: 9, color: { rgb: '7F7F7F' } },
    border,
    alignment: { horizontal: 'center', vertical: 'center' },
  },
};

const bold = (style: CellStyle): CellStyle => ({ ...style, font: { ...font, bold: true } });

export const STYLES = {
  ...CELLS,
  title: { font: { ...font, bold: true, size: 14 } },
  subtitle: {
    font: { ...font, italic: true, color: { rgb: '595959' } },
    alignment: { vertical: 'top', wrapText: true },
  },
  heading: {
    font: { ...font, bold: true },
    border,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EFEA' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  total: {
    text: bold(CELLS.text),
    centre: bold(CELLS.centre),
    whole: bold(CELLS.whole),
    decimal: bold(CELLS.decimal),
    share: bold(CELLS.share),
    code: CELLS.code,
  },
} as const satisfies Readonly<Record<string, CellStyle | Readonly<Record<ColumnKind, CellStyle>>>>;
