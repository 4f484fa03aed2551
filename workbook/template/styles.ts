// How the form looks: Times New Roman as Vietnamese offices print, yellow where one types, grey where it computes.
import type { BorderStyle, CellStyle, FillStyle } from 'hucre';

const FONT = 'Times New Roman';
const line = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;
const border: BorderStyle = { top: line, right: line, bottom: line, left: line };

function solid(rgb: string): FillStyle {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

const COLOURS = {
  entry: 'FFFBE0',
  computed: 'F2F2F2',
  heading: 'DCE6F1',
  section: 'E2EFDA',
  muted: '7F7F7F',
} as const;

const font = { name: FONT, size: 11 } as const;
const bold = { ...font, bold: true } as const;
const wrapped = { vertical: 'center', wrapText: true } as const;
const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
const right = { horizontal: 'right', vertical: 'center' } as const;
const free = { locked: false } as const;

const body: CellStyle = { font, border, alignment: wrapped };
const entry: CellStyle = { ...body, fill: solid(COLOURS.entry), protection: free };
const computed: CellStyle = { ...body, fill: solid(COLOURS.computed) };

const WHOLE = '#,##0';
/** "#,##0.####" would leave a bare separator behind whole numbers. */
const DECIMAL = '#,##0.0###';

export const STYLES = {
  title: { font: { ...bold, size: 14 }, alignment: centred },
  subtitle: { font: { ...font, italic: true }, alignment: centred },
  plain: { font, alignment: { vertical: 'center' } },
  plainRight: { font, alignment: right },
  plainCentred: { font, alignment: centred },
  plainBold: { font: bold, alignment: { vertical: 'center' } },
  plainBoldCentred: { font: bold, alignment: centred },
  warning: { font: { ...bold, color: { rgb: 'C00000' } }, alignment: centred },
  legend: {
    font: { ...font, size: 10, color: { rgb: '404040' } },
    alignment: { vertical: 'center', wrapText: true },
  },
  signature: { font: bold, alignment: { horizontal: 'center', vertical: 'top', wrapText: true } },
  heading: { ...body, font: bold, fill: solid(COLOURS.heading), alignment: centred },
  section: { ...body, font: bold, fill: solid(COLOURS.section), alignment: { vertical: 'center' } },
  criterion: { ...body, font: bold, fill: solid('F7FBF4'), alignment: { vertical: 'center' } },
  headerField: { font: bold, border: { bottom: line }, alignment: { vertical: 'center' } },
  counter: { ...computed, font: { ...bold, size: 12 }, alignment: centred },
  text: body,
  centre: { ...body, alignment: centred },
  boldCentre: { ...body, font: bold, alignment: centred },
  id: { ...body, numFmt: '@', alignment: { horizontal: 'center', vertical: 'center' } },
  whole: { ...entry, numFmt: WHOLE, alignment: right },
  decimal: { ...entry, numFmt: DECIMAL, alignment: right },
  general: { ...entry, alignment: right },
  entryText: entry,
  entryCentre: { ...entry, alignment: centred },
  linkedWhole: { ...computed, numFmt: WHOLE, alignment: right },
  linkedDecimal: { ...computed, numFmt: DECIMAL, alignment: right },
  percent: { ...computed, numFmt: '0.00%', alignment: right },
  quotient: { ...computed, numFmt: '#,##0.00', alignment: right },
  verdict: { ...computed, font: bold, alignment: centred },
  check: { ...computed, font: { ...font, size: 10 }, alignment: wrapped },
  nothing: { ...body, fill: solid(COLOURS.computed) },
  code: { font: { name: 'Courier New', size: 12, bold: true }, alignment: centred },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;

/** Conditional formats fill with bgColor where cells fill with fgColor. */
export function highlight(background: string, text: string): CellStyle {
  return {
    font: { color: { rgb: text }, bold: true },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: background } },
  };
}

export const HIGHLIGHTS = {
  good: highlight('C6EFCE', '006100'),
  bad: highlight('FFC7CE', '9C0006'),
  open: highlight('FFEB9C', '7F6000'),
} as const;
