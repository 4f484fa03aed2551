/**
 * From entries to verdicts: the one engine behind the cell, the pane, the server and the report.
 * The plain formulas of the template (workbook/template/formulas.ts) say the same in Excel's words;
 * test/soffice compares the two.
 */
import {
  compare,
  isNegative,
  isZero,
  multiply,
  parseDecimal,
  type Decimal,
} from '#domain/values/decimal';
import { standardKey, standards } from '#domain/packs/threshold';
import type { Circumstances, Indicator, Measure, Pack, Threshold } from '#domain/packs/schema';
import { denominatorAddress, numeratorAddress, ownVerdictAddress } from '#domain/sheet/addresses';
import { MAX_DECIMALS, type Entry, type Verdict } from '#domain/sheet/entry';
import { entryAt, type Sheet } from '#domain/sheet/sheet';
import type {
  CriterionResult,
  Evaluation,
  IndicatorResult,
  PartResult,
  Reason,
} from './results.ts';

interface Outcome {
  readonly verdict: Verdict;
  readonly reason: Reason | null;
}

const MET: Outcome = { verdict: 'met', reason: null };
const NOT_MET: Outcome = { verdict: 'notMet', reason: null };
const HUNDRED = parseDecimal('100');

export function evaluate(
  pack: Pack,
  sheet: Pick<Sheet, 'entries'>,
  circumstances: Circumstances,
): Evaluation {
  const applicable = standards(pack, circumstances);
  const indicators = new Map<string, IndicatorResult>();
  const byCriterion = new Map<number, IndicatorResult[]>();

  for (const indicator of pack.indicators) {
    const result = evaluateIndicator(indicator, sheet, applicable);
    indicators.set(indicator.id, result);
    const siblings = byCriterion.get(indicator.criterion);
    if (siblings) siblings.push(result);
    else byCriterion.set(indicator.criterion, [result]);
  }

  const criteria = pack.criteria.map(({ no }): CriterionResult => {
    const results = byCriterion.get(no);
    return results
      ? { no, ...combine(results) }
      : { no, verdict: 'unknown', reason: 'indicatorsNotListed' };
  });

  return {
    indicators,
    criteria,
    met: criteria.filter(({ verdict }) => verdict === 'met').length,
    unknown: criteria.filter(({ verdict }) => verdict === 'unknown').length,
  };
}

/** What `evaluate` says of one indicator, without the others. */
export function evaluateOne(
  pack: Pack,
  indicator: Indicator,
  sheet: Pick<Sheet, 'entries'>,
  circumstances: Circumstances,
): IndicatorResult {
  return evaluateIndicator(indicator, sheet, standards(pack, circumstances));
}

/** Any not met → not met; all met → met; else unknown, for the first reason there is. */
export function combine(outcomes: readonly Outcome[]): Outcome {
  let open: Outcome | undefined;
  let granted: Outcome | undefined;
  for (const outcome of outcomes) {
    if (outcome.verdict === 'notMet') return NOT_MET;
    if (outcome.verdict === 'unknown') open ??= { verdict: 'unknown', reason: outcome.reason };
    else if (outcome.reason) granted ??= { verdict: 'met', reason: outcome.reason };
  }
  return open ?? granted ?? MET;
}

function evaluateIndicator(
  indicator: Indicator,
  sheet: Pick<Sheet, 'entries'>,
  applicable: ReadonlyMap<string, Threshold | null>,
): IndicatorResult {
  const { id, measure } = indicator;
  if (measure.kind === 'assessed') {
    const threshold = applicable.get(standardKey(id, '')) ?? null;
    const own = entryAt(sheet, ownVerdictAddress(id));
    return { id, parts: [], ...(withoutStandard(threshold) ?? stated(own, indicator)) };
  }

  const parts = numerators(measure)
    .map((part) => evaluatePart(indicator, part, sheet, applicable))
    .filter((part) => part !== null);
  return { id, parts, ...combine(parts) };
}

function numerators(measure: Exclude<Measure, { kind: 'assessed' }>): readonly string[] {
  return measure.kind === 'count' ? [''] : measure.parts.map((part) => part.id);
}

/** Null where the region asks nothing of this part. */
function evaluatePart(
  indicator: Indicator,
  part: string,
  sheet: Pick<Sheet, 'entries'>,
  applicable: ReadonlyMap<string, Threshold | null>,
): PartResult | null {
  const threshold = applicable.get(standardKey(indicator.id, part));
  if (threshold === undefined) return null;

  const measure = indicator.measure as Exclude<Measure, { kind: 'assessed' }>;
  const num = entryAt(sheet, numeratorAddress(indicator.id, part));
  const den = measure.kind === 'count' ? ONE : denominatorEntry(indicator, sheet);
  const numerator = decimalOf(num);
  const denominator = decimalOf(den);

  const outcome =
    withoutStandard(threshold) ??
    withoutNumbers(num, den, indicator) ??
    decide(measure, numerator!, denominator!, threshold!, indicator);
  return { id: part, numerator, denominator, threshold, ...outcome };
}

/** A count divides by nothing. */
const ONE: Entry = { state: 'value', value: '1' };

/**
 * The denominator as the workbook's cell shows it: what was typed there, else the commune's total where the
 * indicator shares one. Of the total only a number is passed on, as its linking formula does.
 */
export function denominatorEntry(
  { id, measure }: Indicator,
  sheet: Pick<Sheet, 'entries'>,
): Entry | undefined {
  const typed = entryAt(sheet, denominatorAddress(id));
  if (typed) return typed;
  if (measure.kind !== 'share' && measure.kind !== 'quotient') return undefined;
  const { shared } = measure.denominator;
  const total = shared && entryAt(sheet, `info.${shared}`);
  return total && total.state === 'value' ? total : undefined;
}

function decimalOf(entry: Entry | undefined): Decimal | null {
  return entry?.state === 'value' ? parseDecimal(entry.value) : null;
}

function withoutStandard(threshold: Threshold | null): Outcome | null {
  switch (threshold?.op) {
    case undefined:
    case 'unknown':
      return { verdict: 'unknown', reason: 'standardUnknown' };
    case 'province':
      return { verdict: 'unknown', reason: 'standardNotSet' };
    default:
      return null;
  }
}

function stated(own: Entry | undefined, indicator: Indicator): Outcome {
  switch (own?.state) {
    case undefined:
    case 'unread':
      return { verdict: 'unknown', reason: 'unanswered' };
    case 'pending':
      return { verdict: 'unknown', reason: 'pending' };
    case 'none':
      return notArising(indicator);
    case 'value':
      return own.value === 'met' ? MET : NOT_MET;
  }
}

function notArising({ whenNone }: Indicator): Outcome {
  return { verdict: whenNone.verdict, reason: 'none' };
}

function withoutNumbers(
  num: Entry | undefined,
  den: Entry | undefined,
  indicator: Indicator,
): Outcome | null {
  if (num?.state === 'none' || den?.state === 'none') return notArising(indicator);
  if (num?.state === 'pending' || den?.state === 'pending') {
    return { verdict: 'unknown', reason: 'pending' };
  }
  if (num?.state !== 'value' || den?.state !== 'value') {
    return { verdict: 'unknown', reason: 'unanswered' };
  }
  return null;
}

function decide(
  measure: Measure,
  numerator: Decimal,
  denominator: Decimal,
  threshold: Threshold,
  indicator: Indicator,
): Outcome {
  const invalid = { verdict: 'unknown', reason: 'invalid' } as const;
  if (isNegative(numerator) || isNegative(denominator)) return invalid;
  if (numerator.scale > MAX_DECIMALS || denominator.scale > MAX_DECIMALS) return invalid;
  if (isZero(denominator)) return isZero(numerator) ? notArising(indicator) : invalid;
  if (measure.kind === 'share' && compare(numerator, denominator) > 0) return invalid;
  return meets(measure, numerator, denominator, threshold) ? MET : NOT_MET;
}

/** Compares products, never a rounded quotient: 94.996 % is not 95 %. Takes a denominator that is not 0. */
export function meets(
  measure: Measure,
  numerator: Decimal,
  denominator: Decimal,
  threshold: Threshold,
): boolean {
  const reached = measure.kind === 'share' ? multiply(numerator, HUNDRED) : numerator;
  const asked = multiply(parseDecimal(standardValue(threshold, denominator)), denominator);
  const order = compare(reached, asked);
  switch (threshold.op) {
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    default:
      return order === 0;
  }
}

/** The value asked for, which for some indicators is another where there is little to divide by. */
export function standardValue(threshold: Threshold, denominator: Decimal): string {
  const { upTo, value } = threshold;
  return upTo && compare(denominator, parseDecimal(upTo.denominator)) <= 0 ? upTo.value : value!;
}
