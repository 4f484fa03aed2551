/** The indicators of a sheet: numbers and verdicts that turn out as planned under the commune's own standards. */
import { circumstancesOf } from '#domain/evaluation/circumstances';
import type { Indicator, Pack } from '#domain/packs/schema';
import { partIds, standardKey, standards, type Standards } from '#domain/packs/threshold';
import {
  denominatorAddress,
  evidenceNote,
  numeratorAddress,
  ownVerdictAddress,
} from '#domain/sheet/addresses';
import { denominatorFor } from './denominators.ts';
import { evidenceFor } from './evidence.ts';
import { failingIndicators } from './failing-indicators.ts';
import { fillNotArising } from './not-arising.ts';
import { numeratorFor, type ComputedMeasure, type Denominator } from './numerators.ts';
import { OUTLOOKS } from './outlooks.ts';
import { EXAMPLE_PERIOD } from './published.ts';
import type { Random } from './random.ts';
import type { SheetDraft } from './sheet-draft.ts';

export function fillIndicators(drafts: readonly SheetDraft[], pack: Pack): void {
  for (const draft of drafts) {
    const circumstances = circumstancesOf(pack, draft.commune.unit.key, EXAMPLE_PERIOD);
    const applicable = standards(pack, circumstances);
    const failing = failingIndicators(pack, draft.commune);
    for (const indicator of pack.indicators) {
      fillIndicator(draft, indicator, applicable, !failing.has(indicator.id));
    }
  }
}

function fillIndicator(
  draft: SheetDraft,
  indicator: Indicator,
  applicable: Standards,
  planned: boolean,
): void {
  const { id, measure } = indicator;
  const random = draft.random(id);
  if (planned && fillNotArising(draft, indicator)) return;
  draft.setVerdict(ownVerdictAddress(id), planned ? 'met' : 'notMet');
  if (measure.kind !== 'assessed') {
    fillNumbers(draft, indicator, measure, applicable, planned, random);
  } else if (planned) {
    draft.setNote(evidenceNote(id), evidenceFor(id, random));
  }
}

function fillNumbers(
  draft: SheetDraft,
  indicator: Indicator,
  measure: ComputedMeasure,
  applicable: Standards,
  planned: boolean,
  random: Random,
): void {
  const { id } = indicator;
  const parts = partIds(indicator);
  const failing = planned ? [] : failingParts(parts, random);
  const denominator = fillDenominator(draft, id, measure, random);
  let most = Infinity;
  for (const part of parts) {
    const key = standardKey(id, part);
    const units = numeratorFor(
      !failing.includes(part),
      measure,
      applicable.get(key)!,
      OUTLOOKS[key]!,
      denominator,
      draft.commune.standing,
      random,
    );
    // A later part is part of the earlier: clean water of hygienic water. Asked for less, it can follow it down.
    most = Math.min(most, units);
    draft.setNumber(numeratorAddress(id, part), most, denominator.numeratorDecimals);
  }
}

/** At least one of them, and mostly all. */
function failingParts(parts: readonly string[], random: Random): readonly string[] {
  const failing = parts.filter(() => random.chance(0.8));
  return failing.length > 0 ? failing : parts.slice(-1);
}

/** In tenths where things do not come whole; money over people, who do. */
function fillDenominator(
  draft: SheetDraft,
  id: string,
  measure: ComputedMeasure,
  random: Random,
): Denominator {
  const numeratorDecimals = measure.whole ? 0 : 1;
  if (measure.kind === 'count') return { units: 1, decimals: 0, numeratorDecimals };

  const { shared } = measure.denominator;
  if (shared) return { units: draft.units(`info.${shared}`), decimals: 0, numeratorDecimals };

  const decimals = measure.kind === 'quotient' ? 0 : numeratorDecimals;
  const address = denominatorAddress(id);
  if (!draft.has(address)) draft.setNumber(address, denominatorFor(id, draft, random), decimals);
  return { units: draft.units(address), decimals, numeratorDecimals };
}
