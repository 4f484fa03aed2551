// From the content of a cell to an entry. What is no answer is kept as typed, for the rules to speak about.
import { STATE_CODES, type Entry } from '#domain/sheet/entry';
import { nfc } from '#domain/values/fold';
import { decimalFromDouble } from '#domain/values/decimal';
import { STATED_WORDS } from '../template/words.ts';
import { cellText, type RawCell } from './raw-cell.ts';

export function readNumberCell(cell: RawCell): Entry | undefined {
  const { value } = cell;
  if (isBlank(cell)) return uncomputed(cell);
  if (typeof value === 'number' && Number.isFinite(value)) {
    return { state: 'value', value: decimalFromDouble(value) };
  }
  // A number in the format of a date: the plain formulas see the number behind it, and so do we.
  if (value instanceof Date) return { state: 'value', value: decimalFromDouble(serialOf(value)) };
  return stateOf(cell) ?? unread(cell);
}

/** Days since 30 December 1899, as Excel counts them from March 1900 on. */
function serialOf(date: Date): number {
  return (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** A program that does not compute saved a formula without its result: something was typed, nobody knows what. */
function uncomputed({ formula, value }: RawCell): Entry | undefined {
  return formula && value === null ? { state: 'unread', raw: `=${formula}` } : undefined;
}

const STATED: ReadonlyMap<string, 'met' | 'notMet'> = new Map(
  (['met', 'notMet'] as const).flatMap((verdict) =>
    STATED_WORDS[verdict].map((word) => [word.toLowerCase(), verdict] as const),
  ),
);

export function readVerdictCell(cell: RawCell): Entry | undefined {
  if (isBlank(cell)) return uncomputed(cell);
  const verdict =
    typeof cell.value === 'string' ? STATED.get(nfc(cell.value).toLowerCase()) : undefined;
  if (verdict) return { state: 'value', value: verdict };
  return stateOf(cell) ?? unread(cell);
}

export function readTextCell(cell: RawCell): string | undefined {
  return cellText(cell.value).trim() || undefined;
}

function isBlank({ value, isError }: RawCell): boolean {
  return !isError && (value === null || value === '');
}

/** Exactly the code, as the plain formulas compare it; other spellings are asked about. */
function stateOf({ value }: RawCell): Entry | undefined {
  const code = typeof value === 'string' ? value.toUpperCase() : '';
  if (code === STATE_CODES.none) return { state: 'none' };
  if (code === STATE_CODES.pending) return { state: 'pending' };
  return undefined;
}

function unread(cell: RawCell): Entry {
  return { state: 'unread', raw: cellText(cell.value) || '#VALUE!' };
}

/** "[1]Sheet!A1" and "'[Sổ khác.xlsx]Trang'!A1", not "Table1[Số tiền]". */
const OTHER_WORKBOOK = /\[[^\]]+\][^[\]!,()+*/&=<>]*!/;
/** How functions of add-ins are kept in a file: compiled ones, and those of Office.js but ours. */
const ADD_IN = /_xll\.|_xldudf_(?!NTM_)/i;
/** A name with a point before a bracket: "VCP.SOLIEU(". */
const DOTTED = /(?:_xlfn\.(?:_xlws\.)?)?\b([A-Z][A-Z0-9]*)\.([A-Z0-9.]+)\(/gi;
/** Excel's own functions end so: STDEV.S, NETWORKDAYS.INTL, ERROR.TYPE, ISO.CEILING. */
const BUILT_IN =
  /^(S|P|DIST|INV|TEST|EQ|AVG|INC|EXC|SNGL|MULT|INTL|MATH|PRECISE|RT|2T|LINEAR|TYPE|NORM|T|CEILING|ETS(\..+)?|(DIST|INV)\.(RT|2T|RANGE))$/i;

/** A formula that another workbook or another add-in must answer; its last result is what we read. */
export function isForeignFormula(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"/g, '');
  if (OTHER_WORKBOOK.test(bare) || ADD_IN.test(bare)) return true;
  return [...bare.matchAll(DOTTED)].some(
    ([whole, space = '', name = '']) =>
      !whole.toLowerCase().startsWith('_xlfn.') &&
      space.toUpperCase() !== 'NTM' &&
      !BUILT_IN.test(name),
  );
}
