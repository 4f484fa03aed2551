/**
 * What is kept of one sheet for adding up: its verdicts and its sums, small enough to stand in a row of the store
 * beside its siblings (≤ 2 KB).
 */
import { ratio } from './sums.ts';
import type { Evaluation } from '#domain/evaluation/results';
import { denominatorEntry } from '#domain/evaluation/evaluate';
import { COMMUNE_FACTS } from '#domain/form/commune-facts';
import type { ResourceSource } from '#domain/form/form';
import { RESOURCE_SOURCES } from '#domain/form/resources';
import { DERIVED_STATISTICS, STATISTICS } from '#domain/form/statistics';
import type { Pack } from '#domain/packs/schema';
import { numeratorAddress } from '#domain/sheet/addresses';
import type { Verdict } from '#domain/sheet/entry';
import { entryAt, type PeriodId, type Sheet, type UnitKey } from '#domain/sheet/sheet';
import { resourceAmount } from './resources.ts';

export interface SheetSummary {
  readonly unit: UnitKey;
  readonly period: PeriodId;
  readonly packHash: string;
  /** In the order of the pack's criteria. */
  readonly verdicts: readonly Verdict[];
  /** Million đồng by source, where anything was entered. */
  readonly resources: Readonly<Partial<Record<ResourceSource, string>>>;
  /** By id of the statistic or commune fact: canonical decimals, only where the commune gave a number. */
  readonly statistics: Readonly<Record<string, string>>;
  /** By id of the derived statistic or "<indicator><part>": numerator and denominator, where both are numbers. */
  readonly ratios: Readonly<Record<string, readonly [numerator: string, denominator: string]>>;
}

export function summarise(pack: Pack, sheet: Sheet, evaluation: Evaluation): SheetSummary {
  return {
    unit: sheet.unit,
    period: sheet.period,
    packHash: pack.hash,
    verdicts: evaluation.criteria.map(({ verdict }) => verdict),
    resources: resourcesOf(sheet),
    statistics: statisticsOf(sheet),
    ratios: { ...derivedRatios(sheet), ...indicatorRatios(pack, sheet) },
  };
}

function resourcesOf(sheet: Sheet): SheetSummary['resources'] {
  const amounts: Partial<Record<ResourceSource, string>> = {};
  for (const { id } of RESOURCE_SOURCES) {
    const amount = resourceAmount(sheet, id);
    if (amount !== null) amounts[id] = amount;
  }
  return amounts;
}

function statisticsOf(sheet: Sheet): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { id, address } of [...COMMUNE_FACTS, ...STATISTICS]) {
    const entry = entryAt(sheet, address);
    if (entry?.state === 'value') values[id] = entry.value;
  }
  return values;
}

function derivedRatios(sheet: Sheet): SheetSummary['ratios'] {
  return Object.fromEntries(
    DERIVED_STATISTICS.flatMap(({ id, numerator, denominator }) => {
      const pair = ratio(entryAt(sheet, numerator), entryAt(sheet, denominator));
      return pair ? [[id, pair]] : [];
    }),
  );
}

function indicatorRatios(pack: Pack, sheet: Sheet): SheetSummary['ratios'] {
  const ratios: Record<string, readonly [string, string]> = {};
  for (const indicator of pack.indicators) {
    const { id, measure, aggregate } = indicator;
    if (aggregate !== 'ratioOfSums' || !('parts' in measure)) continue;
    const denominator = denominatorEntry(indicator, sheet);
    for (const part of measure.parts) {
      const pair = ratio(entryAt(sheet, numeratorAddress(id, part.id)), denominator);
      if (pair) ratios[id + part.id] = pair;
    }
  }
  return ratios;
}
