/** value.*: one cell of the sheet looked at by itself, or with the denominator of its row. */
import { MONEY_TOO_LARGE } from '#domain/form/resources';
import {
  compare,
  decimalText,
  isNegative,
  isZero,
  parseDecimal,
  type Decimal,
} from '#domain/values/decimal';
import { denominatorEntry } from '#domain/evaluation/evaluate';
import type { IndicatorResult } from '#domain/evaluation/results';
import type { Indicator } from '#domain/packs/schema';
import { denominatorAddress, numeratorAddress } from '#domain/sheet/addresses';
import { entryAt, type Address, type Sheet } from '#domain/sheet/sheet';
import { fieldsOf, sharedTotal, type NumberField } from './fields.ts';
import { finding, type Finding } from './finding.ts';
import { registerCells, typedTexts } from './registers.ts';
import type { Rule, RuleContext } from './rule.ts';
import { unreadNumber, unreadVerdict } from './unread.ts';

const MILLION_DONG = 'triệu đồng';
/** A thousand billion đồng: more than any commune spends, and what 1 billion is when typed in thousands. */
const TOO_MUCH_MONEY = parseDecimal(String(MONEY_TOO_LARGE));
const MILLION_DIGITS = 6;
const DECIMALS_KEPT = 4;

/** Entries are canonical texts, so that most of what there is to see needs no arithmetic. */
type NumberRule = (value: string, field: NumberField) => Finding | undefined;

const negative: NumberRule = (value, { address: at, indicator }) =>
  value.startsWith('-') ? finding('value.negative', { value }, { at, indicator }) : undefined;

const notWhole: NumberRule = (value, { address: at, indicator, whole }) =>
  whole && decimals(value) > 0
    ? finding('value.notWhole', { value }, { at, indicator })
    : undefined;

const tooPrecise: NumberRule = (value, { address: at, indicator, whole }) =>
  !whole && decimals(value) > DECIMALS_KEPT
    ? finding('value.tooPrecise', { value }, { at, indicator })
    : undefined;

const moneyScale: NumberRule = (value, { address: at, indicator, measure }) => {
  if (measure !== MILLION_DONG) return undefined;
  const money = parseDecimal(value);
  if (compare(money, TOO_MUCH_MONEY) < 0) return undefined;
  return finding('value.moneyScale', { value, millions: inMillions(money) }, { at, indicator });
};

const NUMBER_RULES = [negative, notWhole, tooPrecise, moneyScale];

function decimals(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

function inMillions({ units, scale }: Decimal): string {
  return decimalText({ units, scale: scale + MILLION_DIGITS });
}

function* numberCells({ pack, sheet }: RuleContext): Iterable<Finding> {
  for (const field of fieldsOf(pack).numbers) {
    const entry = entryAt(sheet, field.address);
    switch (entry?.state) {
      case undefined:
        break;
      case 'value':
        for (const rule of NUMBER_RULES) {
          const found = rule(entry.value, field);
          if (found) yield found;
        }
        break;
      case 'none':
      case 'pending':
        if (field.total) {
          const { address: at } = field;
          yield finding('value.stateNotAllowed', { state: entry.state }, { at });
        }
        break;
      case 'unread':
        yield unreadNumber(entry.raw, field);
    }
  }
}

function* verdictCells({ pack, sheet }: RuleContext): Iterable<Finding> {
  for (const field of fieldsOf(pack).verdicts) {
    const { address: at, indicator } = field;
    const own = entryAt(sheet, at);
    if (own?.state === 'unread') yield unreadVerdict(own.raw, field);
    else if (own === undefined && indicator.measure.kind === 'assessed') {
      yield finding('value.verdictMissing', {}, { at, indicator: indicator.id });
    }
  }
}

function* missingTotals({ pack, sheet }: RuleContext): Iterable<Finding> {
  for (const { address: at } of fieldsOf(pack).totals) {
    if (entryAt(sheet, at) === undefined) yield finding('value.missing', { total: true }, { at });
  }
}

function* missingNumbers({ pack, sheet, evaluation }: RuleContext): Iterable<Finding> {
  for (const indicator of pack.indicators) {
    const result = evaluation.indicators.get(indicator.id);
    // Nearly every row is full; looking at cells again is for the others.
    if (!result?.parts.some((part) => part.numerator === null || part.denominator === null)) {
      continue;
    }
    for (const at of emptyCells(indicator, result, sheet)) {
      yield finding('value.missing', { total: false }, { at, indicator: indicator.id });
    }
  }
}

/** Beside a KPS nothing is missing: what does not arise has no other half. A shared total is asked for once. */
function* emptyCells(
  indicator: Indicator,
  { id, parts }: IndicatorResult,
  sheet: Sheet,
): Iterable<Address> {
  const denominator = denominatorEntry(indicator, sheet);
  const divides = indicator.measure.kind !== 'count' && sharedTotal(indicator) === undefined;
  let arises = false;
  for (const part of parts) {
    const at = numeratorAddress(id, part.id);
    const numerator = entryAt(sheet, at);
    if (numerator === undefined && denominator?.state !== 'none') yield at;
    if (numerator?.state !== 'none') arises = true;
  }
  if (divides && arises && denominator === undefined) yield denominatorAddress(id);
}

function* wholes({ pack, evaluation }: RuleContext): Iterable<Finding> {
  for (const indicator of pack.indicators) {
    for (const part of evaluation.indicators.get(indicator.id)?.parts ?? []) {
      const { numerator, denominator } = part;
      if (!numerator || !denominator || isNegative(denominator)) continue;
      const found = isZero(denominator)
        ? zeroDenominator(indicator, numerator)
        : overWhole(indicator, part.id, numerator, denominator);
      if (found) yield found;
    }
  }
}

function zeroDenominator({ id }: Indicator, numerator: Decimal): Finding | undefined {
  if (isZero(numerator) || isNegative(numerator)) return undefined;
  return finding(
    'value.zeroDenominator',
    { numerator: decimalText(numerator) },
    { at: denominatorAddress(id), indicator: id },
  );
}

function overWhole(
  { id, measure }: Indicator,
  part: string,
  numerator: Decimal,
  denominator: Decimal,
): Finding | undefined {
  if (measure.kind !== 'share' || compare(numerator, denominator) <= 0) return undefined;
  return finding(
    'value.overWhole',
    { numerator: decimalText(numerator), denominator: decimalText(denominator) },
    { at: numeratorAddress(id, part), indicator: id },
  );
}

export const VALUE_RULES: readonly Rule[] = [
  missingTotals,
  missingNumbers,
  numberCells,
  wholes,
  verdictCells,
  typedTexts,
  registerCells,
];
