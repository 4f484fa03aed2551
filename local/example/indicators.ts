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
import type { Random } from './random.ts';
import { EXAMPLE_PERIOD } from './published.ts';
import type { SheetDraft } from './sheet-draft.ts';

export function fillIndicators(drafts: readonly SheetDraft[], pack: Pack): void {
  for (const draft of drafts) {
    const circumstances = circumstancesOf(pack, draft.commune.unit.key, EXAMPLE_PERIOD);
    const applicable = standards(pack, circumstances);
    const failing = failingIndicators(pack, draft.commune);
    for (const indicator of pack.indicators) {
      if (failing.has(indicator.id)) fillMissed(draft, indicator, applicable);
      else fillMet(draft, indicator, applicable);
    }
  }
}

function fillMet(draft: SheetDraft, indicator: Indicator, applicable: Standards): void {
  const { id, measure } = indicator;
  if (fillNotArising(draft, indicator)) return;
  draft.setVerdict(ownVerdictAddress(id), 'met');
  if (measure.kind === 'assessed') {
    draft.setNote(evidenceNote(id), evidenceFor(id, draft.random(id)));
  } else {
    fillNumbers(draft, indicator, measure, applicable, []);
  }
}

function fillMissed(draft: SheetDraft, indicator: Indicator, applicable: Standards): void {
  const { id, measure } = indicator;
  draft.setVerdict(ownVerdictAddress(id), 'notMet');
  if (measure.kind === 'assessed') return;
  const parts = failingParts(partIds(indicator), draft.random(`failing ${id}`));
  fillNumbers(draft, indicator, measure, applicable, parts);
}

/** At least one of them, and mostly all. */
function failingParts(parts: readonly string[], random: Random): readonly string[] {
  const failing = parts.filter(() => random.chance(0.8));
  return failing.length > 0 ? failing : parts.slice(-1);
}

function fillNumbers(
  draft: SheetDraft,
  indicator: Indicator,
  measure: ComputedMeasure,
  applicable: Standards,
  failing: readonly string[],
): void {
  const { id } = indicator;
  const random = draft.random(id);
  const decimals = measure.whole ? 0 : 1;
  const denominator = fillDenominator(draft, id, measure, random);
  let most = Infinity;
  for (const part of partIds(indicator)) {
    const key = standardKey(id, part);
    const units = numeratorFor(
      { measure, threshold: applicable.get(key)!, outlook: OUTLOOKS[key]!, denominator, decimals },
      failing.includes(part) ? 'missed' : 'met',
      draft.commune.standing,
      random,
    );
    // Clean water is part of hygienic water; asked for less, it can follow it down.
    most = Math.min(most, units);
    draft.setNumber(numeratorAddress(id, part), most, decimals);
  }
}

/** What is there already is kept: roads have their lengths. A count stands over 1. */
function fillDenominator(
  draft: SheetDraft,
  id: string,
  measure: ComputedMeasure,
  random: Random,
): Denominator {
  if (measure.kind === 'count') return { units: 1, decimals: 0 };
  const { shared } = measure.denominator;
  if (shared) return { units: draft.units(`info.${shared}`), decimals: 0 };

  // Money is divided by people, who come whole.
  const decimals = measure.whole || measure.kind === 'quotient' ? 0 : 1;
  const address = denominatorAddress(id);
  if (!draft.has(address)) draft.setNumber(address, denominatorFor(id, draft, random), decimals);
  return { units: draft.units(address), decimals };
}
