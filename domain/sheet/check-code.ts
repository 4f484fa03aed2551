/**
 * The eight characters at the foot of the summary page: they tie a signed print to the entries it was printed
 * from. Plain formulas compute the same code (workbook/template/check-code-formulas.ts), so it is arithmetic that
 * a spreadsheet can do exactly in doubles: everything modulo a prime below 2^20. It finds slips, not forgers.
 */
import { compare, isNegative, multiply, parseDecimal, roundHalfUp } from '#domain/values/decimal';
import { denominatorEntry } from '#domain/evaluation/evaluate';
import { COMMUNE_FACTS } from '#domain/form/commune-facts';
import { COMMUNITY_ITEMS, MONEY_ITEMS, RESOURCE_SOURCES } from '#domain/form/resources';
import { STATISTICS } from '#domain/form/statistics';
import type { Indicator, Pack } from '#domain/packs/schema';
import { denominatorAddress, numericAddresses, ownVerdictAddress } from './addresses.ts';
import type { Entry } from './entry.ts';
import { entryAt, type Address, type Sheet } from './sheet.ts';

export const CHECK_PRIME = 1_048_573;

/** Crockford's digits: no I, L, O or U to be misread on paper. */
export const CHECK_DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What stands for an entry that is no number. An empty or unread cell counts 0. */
export const CHECK_STATES = { none: 101, pending: 211, met: 307, notMet: 401 } as const;

/** Above this a spreadsheet's MOD fails; such a number counts 0 in both. */
export const CHECK_LIMIT = 14_000_000_000;

const TEN_THOUSAND = parseDecimal('10000');
const LIMIT = parseDecimal(String(CHECK_LIMIT));
const MINUS_ONE = parseDecimal('-1');

/** The addresses that take part, as they stand together in the rows of the form. */
function checkedRows(pack: Pack): readonly (readonly Address[])[] {
  return [
    ...pack.indicators.flatMap((indicator) => {
      const own = ownVerdictAddress(indicator.id);
      const numbers = numericAddresses(indicator);
      if (numbers.length <= 2) return [[...numbers, own]];
      // The denominator stands beside the verdict; each part has a row of its own.
      return [[...numbers.slice(-1), own], ...numbers.slice(0, -1).map((number) => [number])];
    }),
    ...[...COMMUNE_FACTS, ...STATISTICS, ...COMMUNITY_ITEMS].map(({ address }) => [address]),
    ...RESOURCE_SOURCES.map(({ id }) =>
      MONEY_ITEMS.filter(({ source }) => source === id).map(({ address }) => address),
    ),
  ];
}

/** A multiplier in 1 … CHECK_PRIME − 1, from the address alone, so that rows may move. */
export function checkWeight(address: Address): number {
  let weight = 7;
  for (let i = 0; i < address.length; i++) {
    weight = (weight * 131 + address.charCodeAt(i)) % CHECK_PRIME;
  }
  return weight || 1;
}

/** What a row adds to the first sum: Σ value × weight; below 2^53 for the few cells of a row. */
export function rowSum(
  indicators: ReadonlyMap<Address, Indicator>,
  sheet: Pick<Sheet, 'entries'>,
  row: readonly Address[],
): number {
  const total = row.reduce((sum, address) => {
    const indicator = indicators.get(address);
    const entry = indicator ? denominatorEntry(indicator, sheet) : entryAt(sheet, address);
    return sum + checkValue(entry) * checkWeight(address);
  }, 0);
  return total % CHECK_PRIME;
}

/** What a row adds to the second sum: its first sum, weighed once more. */
export function secondSum(first: number, row: readonly Address[]): number {
  return (first * checkWeight(`${row[0]!}*`)) % CHECK_PRIME;
}

const denominators = new WeakMap<Pack, ReadonlyMap<Address, Indicator>>();

/** Asked for by every row of a form, and the same for all forms of a pack. */
export function denominatorsOf(pack: Pack): ReadonlyMap<Address, Indicator> {
  let known = denominators.get(pack);
  if (!known) {
    known = new Map(pack.indicators.map((item) => [denominatorAddress(item.id), item]));
    denominators.set(pack, known);
  }
  return known;
}

type CheckedSheet = Pick<Sheet, 'unit' | 'period' | 'entries'>;

/** Where both sums begin: the same numbers of another commune or period have another code. */
export function identitySums({ unit, period }: Omit<CheckedSheet, 'entries'>): [number, number] {
  return [checkWeight(`${unit} ${period}`), checkWeight(`${period} ${unit}`)];
}

/** The two sums that the code is written from. */
export function checkSums(pack: Pack, sheet: CheckedSheet): readonly [number, number] {
  const indicators = denominatorsOf(pack);
  let [first, second] = identitySums(sheet);
  for (const row of checkedRows(pack)) {
    const sum = rowSum(indicators, sheet, row);
    first += sum;
    second += secondSum(sum, row);
  }
  return [first % CHECK_PRIME, second % CHECK_PRIME];
}

export function checkCode(pack: Pack, sheet: CheckedSheet): string {
  return checkSums(pack, sheet).map(digits).join('');
}

export function checkValue(entry: Entry | undefined): number {
  switch (entry?.state) {
    case undefined:
    case 'unread':
      return 0;
    case 'none':
    case 'pending':
      return CHECK_STATES[entry.state];
    case 'value':
      if (entry.value === 'met' || entry.value === 'notMet') return CHECK_STATES[entry.value];
      return numberValue(entry.value);
  }
}

function numberValue(text: string): number {
  const value = parseDecimal(text);
  const size = isNegative(value) ? multiply(value, MINUS_ONE) : value;
  if (compare(size, LIMIT) >= 0) return 0;
  const scaled = roundHalfUp(multiply(value, TEN_THOUSAND), 0);
  const prime = BigInt(CHECK_PRIME);
  const units = scaled.units * 10n ** BigInt(-Math.min(0, scaled.scale));
  return 1 + Number(((units % prime) + prime) % prime);
}

function digits(value: number): string {
  return [15, 10, 5, 0].map((shift) => CHECK_DIGITS[(value >> shift) & 31]).join('');
}
