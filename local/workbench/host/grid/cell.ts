/** What a cell holds and how it looks, whoever keeps it. */

/** An empty cell is ''. An error is its text, "#N/A". */
export type CellValue = string | number | boolean;

export interface CellState {
  readonly value: CellValue;
  /** "=A1+1"; null where there is none. */
  readonly formula: string | null;
  /** As shown. */
  readonly text: string;
  readonly numberFormat: string;
}

/** What is put into a cell: a formula, or a value as it is. */
export type CellInput = { readonly formula: string } | { readonly value: CellValue };

export interface CellStyle {
  /** "#FFFBE0"; null for none. */
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Partial<Record<BorderEdge, BorderLine>>>;
}

export type BorderEdge = 'top' | 'right' | 'bottom' | 'left';

export interface BorderLine {
  readonly style: string;
  readonly color: string;
}

export const PLAIN: CellStyle = {
  fill: null,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  numberFormat: 'General',
  locked: true,
  formulaHidden: false,
  borders: {},
};

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|BUSY!|SPILL!|CALC!)$/;

export function isError(value: CellValue): boolean {
  return typeof value === 'string' && ERROR.test(value);
}

/**
 * What becomes of a value that a program writes, or of a text that a person types: as in Excel, "=…" is a formula,
 * "'…" stays a text, "12" is a number, also "12%"; cells formatted as text keep everything.
 */
export function inputOf(value: CellValue, numberFormat: string): CellInput {
  if (typeof value !== 'string') return { value };
  if (numberFormat === '@') return { value };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (value.startsWith('=') && value.length > 1) return { formula: value };
  const trimmed = value.trim();
  if (NUMBER.test(trimmed)) return { value: Number(trimmed) };
  if (PERCENT.test(trimmed)) return { value: Number(trimmed.slice(0, -1)) / 100 };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  return { value };
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const PERCENT = /^[+-]?(\d+\.?\d*|\.\d+)%$/;
