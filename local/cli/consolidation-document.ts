// `ntm consolidate --json`: one document, its shape a contract that others build on.
import { RESOURCE_SOURCES } from '#domain/form/resources';
import { COMMUNE_FACTS } from '#domain/form/commune-facts';
import { DERIVED_STATISTICS, STATISTICS } from '#domain/form/statistics';
import { countShare, mean, percent, ratioPercent, resourceTotal } from '#domain/tally/shares';
import type { Tally } from '#domain/tally/tally';
import { decimalText, parseDecimal, type Decimal } from '#domain/values/decimal';
import { findingDocument } from './check-document.ts';
import type { ConsolidationResult } from './consolidate.ts';
import { packName } from './pack-name.ts';

export function consolidationDocument({ pack, files, consolidation }: ConsolidationResult) {
  const { unit, period, tally, children, findings } = consolidation;
  return {
    unit: unit.key,
    name: unit.name,
    period,
    pack: pack.hash,
    packId: packName(pack),
    example: pack.overlay?.example ?? false,
    /** Whose verdicts these are: no examined or appraised ones. */
    basis: 'selfAssessed' as const,
    ...counts(tally),
    criteria: tally.criteria.map(({ no, count, range }) => ({
      no,
      met: count,
      share: number(countShare(count, tally.expected)),
      range,
    })),
    districts: children.map((child) => ({
      unit: child.unit.key,
      name: child.unit.name,
      ...counts(child.tally),
    })),
    resources: resources(tally),
    statistics: statistics(tally),
    findings: [
      ...findings.map((each) => findingDocument(each, pack)),
      ...files.flatMap(({ file, findings: own }) =>
        own.map((each) => ({ file: file.name, ...findingDocument(each, pack) })),
      ),
    ],
  };
}

function counts(tally: Tally) {
  const average = mean(tally);
  return {
    expected: tally.expected,
    reported: tally.reported,
    sum: tally.sum.count,
    sumRange: tally.sum.range,
    // Nobody has reported anything that could have a mean; a 0 would say that they had.
    mean: tally.reported > 0 ? number(average?.value ?? null) : null,
    meanRange: average?.range.map(number) ?? null,
    bands: tally.bands.map(({ label, count, range }) => ({
      label,
      count,
      share: number(countShare(count, tally.expected)),
      range,
    })),
  };
}

function resources(tally: Tally) {
  const total = resourceTotal(tally);
  return RESOURCE_SOURCES.flatMap(({ id, text }) => {
    const sum = tally.resources[id];
    if (!sum) return [];
    const amount = parseDecimal(sum.value);
    return [
      {
        source: id,
        name: text.vi,
        amount: number(amount),
        share: number(percent(amount, total)),
        measure: 'triệu đồng',
        communes: sum.count,
      },
    ];
  });
}

function statistics(tally: Tally) {
  const sums = [...COMMUNE_FACTS, ...STATISTICS].flatMap(({ id, text, measure }) => {
    const sum = tally.statistics[id];
    return sum
      ? [{ id, name: text.vi, value: Number(sum.value), measure, communes: sum.count }]
      : [];
  });
  const shares = DERIVED_STATISTICS.flatMap(({ id, text }) => {
    const ratio = tally.ratios[id];
    if (!ratio) return [];
    return [
      {
        id,
        name: text.vi,
        value: number(ratioPercent(ratio)),
        measure: '%',
        numerator: Number(ratio.numerator),
        denominator: Number(ratio.denominator),
        communes: ratio.count,
      },
    ];
  });
  return [...sums, ...shares];
}

function number(value: Decimal | null): number | null {
  return value && Number(decimalText(value));
}
