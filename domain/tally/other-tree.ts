/**
 * Sums asked for under another tree: what the communes of 2017 reported, by the communes of 2025. A unit that went
 * whole into another takes its sums along. One that was divided does not: nobody knows which half built the road, so
 * it is named and left out. Verdicts are not carried at all: a merged commune inherits none.
 */
import type { UnitKey } from '#domain/sheet/sheet';
import { successors, type Evidence } from '#domain/units/history';
import type { UnitTree } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';
import { Sums, type Sum } from './sums.ts';
import type { SheetSummary } from './summary.ts';

export interface CarriedUnit {
  readonly unit: Unit;
  /** The communes whose sums these are. */
  readonly from: readonly UnitKey[];
  /** The weakest evidence for any of the mergers. */
  readonly evidence: Evidence;
  readonly resources: Readonly<Record<string, Sum>>;
  readonly statistics: Readonly<Record<string, Sum>>;
}

export interface NotCarried {
  readonly unit: UnitKey;
  /** The units it was divided among; empty where no successor is known. */
  readonly into: readonly UnitKey[];
}

export interface Carried {
  readonly units: readonly CarriedUnit[];
  readonly notCarried: readonly NotCarried[];
}

/** Strongest first. */
const STRENGTH: readonly Evidence[] = ['mechanical', 'E1', 'E2', 'E3'];

export function carryOver(
  summaries: readonly SheetSummary[],
  from: UnitTree,
  to: UnitTree,
): Carried {
  const carried = new Map<
    UnitKey,
    { unit: Unit; from: UnitKey[]; evidence: Evidence; resources: Sums; statistics: Sums }
  >();
  const notCarried: NotCarried[] = [];
  for (const summary of summaries) {
    const relatives = successors(summary.unit, from, to);
    const [only] = relatives;
    if (!only || relatives.length > 1 || !only.whole) {
      notCarried.push({ unit: summary.unit, into: relatives.map(({ unit }) => unit.key) });
      continue;
    }
    let target = carried.get(only.unit.key);
    if (!target) {
      target = {
        unit: only.unit,
        from: [],
        evidence: 'mechanical',
        resources: new Sums(),
        statistics: new Sums(),
      };
      carried.set(only.unit.key, target);
    }
    target.from.push(summary.unit);
    target.evidence = weaker(target.evidence, only.evidence);
    for (const [id, value] of Object.entries(summary.resources)) target.resources.add(id, value);
    for (const [id, value] of Object.entries(summary.statistics)) target.statistics.add(id, value);
  }
  return {
    units: [...carried.values()].map(({ resources, statistics, ...unit }) => ({
      ...unit,
      resources: resources.entries(),
      statistics: statistics.entries(),
    })),
    notCarried,
  };
}

function weaker(a: Evidence, b: Evidence): Evidence {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b;
}
