import {
  add,
  decimalText,
  multiply,
  parseDecimal,
  type Decimal,
  ZERO,
} from '#domain/values/decimal';
import type { ResourceSource } from '#domain/form/form';
import { entryAt, type Sheet } from '#domain/sheet/sheet';

/** Prices are in thousand đồng, amounts in million. */
const THOUSANDTH = parseDecimal('0.001');

/** Million đồng mobilised from a source in the period; null where nothing was entered. */
export function resourceAmount(
  sheet: Pick<Sheet, 'entries'>,
  source: ResourceSource,
): string | null {
  if (source !== 'community') return textOf(valueAt(sheet, `res.${source}.actual`));
  const parts = [
    valueAt(sheet, 'res.community.cash'),
    inMoney(sheet, 'days', 'dayPrice'),
    inMoney(sheet, 'land', 'landPrice'),
    valueAt(sheet, 'res.community.goods'),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : decimalText(parts.reduce(add, ZERO));
}

/** Work-days or land, at the price the commune used. */
function inMoney(sheet: Pick<Sheet, 'entries'>, quantity: string, price: string): Decimal | null {
  const amount = valueAt(sheet, `res.community.${quantity}`);
  const unitPrice = valueAt(sheet, `res.community.${price}`);
  return amount && unitPrice && multiply(multiply(amount, unitPrice), THOUSANDTH);
}

function valueAt(sheet: Pick<Sheet, 'entries'>, address: string): Decimal | null {
  const entry = entryAt(sheet, address);
  return entry?.state === 'value' ? parseDecimal(entry.value) : null;
}

function textOf(value: Decimal | null): string | null {
  return value && decimalText(value);
}
