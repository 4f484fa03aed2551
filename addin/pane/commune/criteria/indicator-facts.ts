/** What stands against what is asked, for each part of an indicator. */
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { shortfall, type Shortfall } from '#domain/evaluation/shortfall';
import type { PartResult } from '#domain/evaluation/results';
import type { Language } from '#domain/messages/language';
import { standardText } from '#domain/messages/standard-text';
import { WORDS } from '#domain/messages/words';
import { partIds, standardKey, standards } from '#domain/packs/threshold';
import type { Indicator, Measure, Threshold } from '#domain/packs/schema';
import { divideHalfUp, isZero, multiply, parseDecimal } from '#domain/values/decimal';
import type { OpenForm } from '../../../sheet/form-state.ts';

export interface PartFacts {
  /** "17.1a". */
  readonly id: string;
  readonly threshold: Threshold | null | undefined;
  readonly standard: string;
  /** "86,5%"; null where there is nothing to compute, or not yet. */
  readonly result: string | null;
  readonly shortfall: Shortfall | null;
}

export function partFacts(
  { pack, form, evaluation }: OpenForm,
  indicator: Indicator,
  language: Language,
): readonly PartFacts[] {
  const asked = standards(pack, circumstancesOf(pack, form.sheet.unit, form.sheet.period));
  const results = evaluation.indicators.get(indicator.id)?.parts ?? [];
  return partIds(indicator).map((part) => {
    const threshold = asked.get(standardKey(indicator.id, part));
    const result = results.find(({ id }) => id === part);
    return {
      id: indicator.id + part,
      threshold,
      standard: standardText(threshold, indicator.measure, language),
      result: result ? resultText(indicator.measure, result, language) : null,
      shortfall: result ? shortfall(indicator.measure, result) : null,
    };
  });
}

const HUNDRED = parseDecimal('100');

function resultText(
  { kind }: Measure,
  { numerator, denominator }: PartResult,
  language: Language,
): string | null {
  const { number } = WORDS[language];
  if (!numerator || !denominator || isZero(denominator)) return null;
  if (kind === 'count') return number(numerator);
  const share = kind === 'share';
  const value = divideHalfUp(share ? multiply(numerator, HUNDRED) : numerator, denominator, 2);
  return share ? `${number(value)}%` : number(value);
}
