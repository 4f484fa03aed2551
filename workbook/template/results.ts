// The results written beside formulas, for readers that do not compute (previews, protected view).
import { entryAt, type Address, type Sheet } from '#domain/sheet/sheet';

export function numberAt(sheet: Sheet, address: Address): number | null {
  const entry = entryAt(sheet, address);
  return entry?.state === 'value' ? Number(entry.value) : null;
}

/** As `quotient` in formulas.ts: a number, or "" where there is none. */
export function shareResult(sheet: Sheet, numerator: Address, denominator: Address): number | '' {
  return quotientResult(numberAt(sheet, numerator), numberAt(sheet, denominator));
}

export function quotientResult(num: number | null, den: number | null): number | '' {
  return num === null || den === null || den === 0 ? '' : num / den;
}
