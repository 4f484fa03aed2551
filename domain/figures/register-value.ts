/** Figures that are counts and sums of register rows. */
import type { RegisterRow, Sheet } from '#domain/sheet/sheet';
import {
  decimalText,
  divideHalfUp,
  isDecimalText,
  parseDecimal,
  sumDecimals,
} from '#domain/values/decimal';
import type { RegisterMeasure } from './definition.ts';

/** By column: the values that a row may have there; an empty one takes every row. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** Means are of percents, which are kept to so many decimals. */
const DECIMALS = 2;

/** A canonical decimal; null where nothing can be said: a mean of no rows. */
export function registerValue(
  sheets: Iterable<Pick<Sheet, 'registers'>>,
  register: string,
  count: RegisterMeasure,
  where: Condition,
): string | null {
  const rows = [...sheets].flatMap(({ registers }) =>
    (registers[register] ?? []).filter((row) => meets(row, where)),
  );
  if (count.of === 'rows') return String(rows.length);
  const values = rows
    .map(({ fields }) => fields[count.column] ?? '')
    .filter(isDecimalText)
    .map(parseDecimal);
  if (count.of === 'sum') return decimalText(sumDecimals(values));
  if (values.length === 0) return null;
  const mean = divideHalfUp(sumDecimals(values), parseDecimal(String(values.length)), DECIMALS);
  return decimalText(mean);
}

function meets({ fields }: RegisterRow, where: Condition): boolean {
  return Object.entries(where).every(([column, values]) => values.includes(fields[column] ?? ''));
}
