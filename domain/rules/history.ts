/** history.*: against the sheet of the period before. */
import {
  compare,
  decimalText,
  isZero,
  multiply,
  parseDecimal,
  subtract,
  type Decimal,
} from '#domain/values/decimal';
import { meets } from '#domain/evaluation/evaluate';
import type { PartResult } from '#domain/evaluation/results';
import type { Indicator, Measure } from '#domain/packs/schema';
import {
  denominatorAddress,
  numericAddresses,
  numeratorAddress,
  ownVerdictAddress,
} from '#domain/sheet/addresses';
import type { Verdict } from '#domain/sheet/entry';
import type { Address, PeriodId } from '#domain/sheet/sheet';
import { fieldsOf } from './fields.ts';
import { finding, type Finding } from './finding.ts';
import { ratioOf, shownValue, type Ratio } from './part-value.ts';
import type { Rule, RuleContext } from './rule.ts';
import { numberAt } from './typed-number.ts';

const HUNDRED = parseDecimal('100');
/** 20 percentage points of a share; half of what it was of everything else. */
const JUMP_OF_SHARE = parseDecimal('0.2');
const JUMP_OF_VALUE = parseDecimal('0.5');
/** Fewer equal entries than these are no sign of a copied sheet. */
const UNCHANGED_AT_LEAST = 10;
/** A denominator that keeps 99 % or less of itself has shrunk. */
const SHRUNK_TO_PERCENT = parseDecimal('99');

/** Spoken of at the first of its indicators that is not met, all of which were. */
function* criteriaLost({ pack, evaluation, earlier }: RuleContext): Iterable<Finding> {
  if (!earlier) return;
  const before = new Map(earlier.evaluation.criteria.map(({ no, verdict }) => [no, verdict]));
  for (const { no, verdict } of evaluation.criteria) {
    if (verdict !== 'notMet' || before.get(no) !== 'met') continue;
    const lost = pack.indicators.find(
      ({ id, criterion }) =>
        criterion === no && evaluation.indicators.get(id)?.verdict === 'notMet',
    );
    const place = lost && { at: firstAddress(lost), indicator: lost.id };
    const params = { criterion: no, period: earlier.sheet.period };
    yield finding('history.criterionLost', params, place);
  }
}

function firstAddress(indicator: Indicator): Address {
  return numericAddresses(indicator)[0] ?? ownVerdictAddress(indicator.id);
}

function* jumps(context: RuleContext): Iterable<Finding> {
  for (const { indicator, parts, period } of indicatorsInBoth(context)) {
    const { id, measure } = indicator;
    for (const { part, now, before } of parts) {
      if (!isJump(measure, now, before)) continue;
      yield finding(
        'history.jump',
        {
          value: decimalText(shownValue(measure, now)),
          before: decimalText(shownValue(measure, before)),
          percent: measure.kind === 'share',
          period,
        },
        { at: numeratorAddress(id, part.id), indicator: id },
      );
    }
  }
}

/** On products: n/d − N/D is (n·D − N·d) ÷ d·D, and n/d ÷ N/D − 1 is (n·D − N·d) ÷ N·d. */
function isJump({ kind }: Measure, now: Ratio, before: Ratio): boolean {
  const share = kind === 'share';
  if (!share && isZero(before.numerator)) return false;
  const difference = subtract(
    multiply(now.numerator, before.denominator),
    multiply(before.numerator, now.denominator),
  );
  const base = multiply(share ? before.denominator : before.numerator, now.denominator);
  return compare(magnitude(difference), multiply(share ? JUMP_OF_SHARE : JUMP_OF_VALUE, base)) > 0;
}

function magnitude({ units, scale }: Decimal): Decimal {
  return { units: units < 0n ? -units : units, scale };
}

/** A whole sheet sent again: not one number that the criteria are computed from has moved. */
function* unchanged({ pack, sheet, earlier }: RuleContext): Iterable<Finding> {
  if (!earlier) return;
  let count = 0;
  for (const { address, indicator, total } of fieldsOf(pack).numbers) {
    if (indicator === undefined && !total) continue;
    const value = numberAt(sheet, address);
    if (value === undefined) continue;
    if (value !== numberAt(earlier.sheet, address)) return;
    count += 1;
  }
  if (count < UNCHANGED_AT_LEAST) return;
  yield finding('history.unchanged', { count, period: earlier.sheet.period });
}

/** The denominator got smaller just when that was what it took to reach the standard. */
function* shrunkDenominators(context: RuleContext): Iterable<Finding> {
  for (const { indicator, verdict, verdictBefore, parts, period } of indicatorsInBoth(context)) {
    if (verdict !== 'met' || verdictBefore !== 'notMet') continue;
    const { id, measure } = indicator;
    const owing = parts.find(
      ({ part, now, before }) =>
        isShrunk(now.denominator, before.denominator) &&
        !meets(measure, now.numerator, before.denominator, part.threshold!),
    );
    if (!owing) continue;
    const value = decimalText(owing.now.denominator);
    const before = decimalText(owing.before.denominator);
    const place = { at: denominatorAddress(id), indicator: id };
    yield finding('history.denominatorShrank', { value, before, period }, place);
  }
}

function isShrunk(now: Decimal, before: Decimal): boolean {
  return compare(multiply(now, HUNDRED), multiply(before, SHRUNK_TO_PERCENT)) <= 0;
}

interface IndicatorInBoth {
  readonly indicator: Indicator;
  readonly verdict: Verdict;
  readonly verdictBefore: Verdict;
  /** Those that could be computed in both periods. */
  readonly parts: readonly {
    readonly part: PartResult;
    readonly now: Ratio;
    readonly before: Ratio;
  }[];
  /** The earlier one. */
  readonly period: PeriodId;
}

function* indicatorsInBoth({ pack, evaluation, earlier }: RuleContext): Iterable<IndicatorInBoth> {
  if (!earlier) return;
  for (const indicator of pack.indicators) {
    const result = evaluation.indicators.get(indicator.id);
    const resultBefore = earlier.evaluation.indicators.get(indicator.id);
    if (!result || !resultBefore) continue;
    const parts = result.parts.flatMap((part) => {
      const partBefore = resultBefore.parts.find(({ id }) => id === part.id);
      const now = ratioOf(indicator.measure, part);
      const before = partBefore && ratioOf(indicator.measure, partBefore);
      return now && before ? [{ part, now, before }] : [];
    });
    yield {
      indicator,
      verdict: result.verdict,
      verdictBefore: resultBefore.verdict,
      parts,
      period: earlier.sheet.period,
    };
  }
}

export const HISTORY_RULES: readonly Rule[] = [criteriaLost, jumps, unchanged, shrunkDenominators];
