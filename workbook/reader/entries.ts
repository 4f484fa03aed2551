// From the content of a cell to an entry. What is no answer is kept as typed, for the rules to speak about.
import { STATE_CODES, type Entry } from '#domain/sheet/entry';
import { nfc } from '#domain/values/fold';
import { decimalFromDouble } from '#domain/values/decimal';
import { STATED_WORDS } from '../template/words.ts';
import { cellText, type RawCell } from './opened.ts';

export function readNumberCell(cell: RawCell): Entry | undefined {
  const { value } = cell;
  if (isBlank(cell)) return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) {
    return { state: 'value', value: decimalFromDouble(value) };
  }
  return stateOf(cell) ?? unread(cell);
}

const STATED: ReadonlyMap<string, 'met' | 'notMet'> = new Map(
  (['met', 'notMet'] as const).flatMap((verdict) =>
    STATED_WORDS[verdict].map((word) => [word.toLowerCase(), verdict] as const),
  ),
);

export function readVerdictCell(cell: RawCell): Entry | undefined {
  if (isBlank(cell)) return undefined;
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

/** A formula that another workbook or another add-in must answer; its last result is what we read. */
export function isForeignFormula(formula: string): boolean {
  return (
    /\[[^\]]+\]|_xll\.|_xldudf_|\b(?!NTM\.)[A-Z][A-Z0-9]*\.[A-Z][A-Z0-9.]*\(/i.test(
      formula.replace(/"[^"]*"/g, ''),
    ) && !/^\s*_xlfn\./i.test(formula)
  );
}
