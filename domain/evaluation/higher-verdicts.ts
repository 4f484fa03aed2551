/**
 * Verdicts stated above the commune. What the province appraised counts before what the district or the department
 * examined, and that before the commune's own or the computed verdict, which stays beside it.
 */
import type { Pack } from '#domain/packs/schema';
import { HIGHER_LEVELS, higherVerdictAddress } from '#domain/sheet/addresses';
import type { StatedVerdict } from '#domain/sheet/entry';
import { entryAt, type Sheet } from '#domain/sheet/sheet';
import { combine } from './evaluate.ts';
import type { Evaluation, IndicatorResult } from './results.ts';

export function withHigherVerdicts(
  pack: Pack,
  evaluation: Evaluation,
  sheet: Pick<Sheet, 'entries'>,
): Evaluation {
  const stated = new Map<string, IndicatorResult>();
  for (const { id } of pack.indicators) {
    const verdict = higherVerdict(sheet, id);
    if (verdict) stated.set(id, { ...evaluation.indicators.get(id)!, verdict, reason: null });
  }
  if (stated.size === 0) return evaluation;

  const indicators = new Map([...evaluation.indicators, ...stated]);
  const criteria = evaluation.criteria.map((criterion) => {
    const results = pack.indicators
      .filter((indicator) => indicator.criterion === criterion.no)
      .map(({ id }) => indicators.get(id)!);
    return results.length > 0 ? { no: criterion.no, ...combine(results) } : criterion;
  });
  return {
    indicators,
    criteria,
    met: criteria.filter(({ verdict }) => verdict === 'met').length,
    unknown: criteria.filter(({ verdict }) => verdict === 'unknown').length,
  };
}

function higherVerdict(sheet: Pick<Sheet, 'entries'>, indicator: string): StatedVerdict | null {
  for (const level of [...HIGHER_LEVELS].reverse()) {
    const entry = entryAt(sheet, higherVerdictAddress(indicator, level));
    if (entry?.state === 'value') return entry.value === 'met' ? 'met' : 'notMet';
  }
  return null;
}
