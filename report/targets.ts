/**
 * Plan against actual as a report prints it: of all communes first, then of each group that has targets. A target of a
 * group that is not in force stays, with a gap where its result would stand.
 */
import { parseConcept } from '#domain/figures/concept';
import { recognisedFor } from '#domain/lists/recognition';
import { requirePeriod } from '#domain/periods/period';
import {
  planAgainstActual,
  TO_BE_RECOGNISED,
  type PlanAgainstActual,
} from '#domain/targets/plan-against-actual';
import type { TargetValue } from '#domain/targets/target-value';
import { sumTallies, type Tally } from '#domain/tally/tally';
import { groupInForce, membersAt } from '#domain/units/groups';
import type { UnitKey } from '#domain/sheet/sheet';
import { catalogueOf } from './figures/report-figure.ts';
import type { CommuneResult, ReportData } from './report-data.ts';
import { WORDS } from './words.ts';

export interface PlannedFigure extends PlanAgainstActual {
  readonly label: string;
  readonly measure: string;
  /** False: a plan that no result is counted for (communes to meet a criterion in addition). */
  readonly isCounted: boolean;
  /** Printed decimals; absent: all it has. */
  readonly decimals: number | undefined;
}

export interface PlannedGroup {
  /** Null: all communes of the unit. */
  readonly id: string | null;
  readonly name: string;
  /** Members that owe a sheet; empty where there is no such group. */
  readonly communes: readonly CommuneResult[];
  readonly figures: readonly PlannedFigure[];
}

export function plannedGroups(data: ReportData): readonly PlannedGroup[] {
  const ids = [...new Set(targetsOf(data).map(({ group }) => group))];
  // In the order in which the office keeps its groups, whatever order the targets were typed in.
  const kept = data.groups.map(({ id }) => id);
  const place = (id: string | null) => (id === null ? -1 : kept.indexOf(id) + 1 || kept.length + 1);
  return ids.sort((a, b) => place(a) - place(b)).map((id) => plannedGroup(data, id));
}

function plannedGroup(data: ReportData, id: string | null): PlannedGroup {
  const { end, year } = requirePeriod(data.period);
  const { name, members } = membersOf(data, id);
  const communes = data.communes.filter(({ unit }) => members?.has(unit.key) ?? id === null);
  const tally = id === null ? data.tally : tallyOf(data, communes);
  const recognised =
    data.recognitions &&
    [...recognisedFor(year, data.recognitions, end)].filter((key) =>
      communes.some(({ unit }) => unit.key === key),
    ).length;
  return {
    ...{ id, name, communes },
    figures: inOrder(data, id).map(({ concept, value }) => {
      const { text, measure, decimals } = catalogueOf(data.pack).get(concept)!;
      const row = planAgainstActual(
        { concept, value },
        {
          ...{ pack: data.pack, tally, recognised },
          typed: id === null ? data.typed : [],
        },
      );
      return { ...row, label: text.vi, measure, decimals, isCounted: isCounted(data, concept) };
    }),
  };
}

function isCounted({ pack }: ReportData, concept: string): boolean {
  return concept === TO_BE_RECOGNISED || parseConcept(concept, pack) !== null;
}

function membersOf(
  { groups, period }: ReportData,
  id: string | null,
): { readonly name: string; readonly members: ReadonlySet<UnitKey> | null } {
  if (id === null) return { name: WORDS.allCommunes, members: null };
  const { end } = requirePeriod(period);
  const group = groupInForce(groups, id, end);
  return group
    ? { name: group.name.vi, members: new Set(membersAt(group, end)) }
    : { name: WORDS.noGroup(id), members: new Set() };
}

function tallyOf({ pack }: ReportData, communes: readonly CommuneResult[]): Tally {
  return sumTallies(
    pack,
    communes.map(({ tally }) => tally),
  );
}

function inOrder(data: ReportData, id: string | null): readonly TargetValue[] {
  const concepts = [...catalogueOf(data.pack).keys()];
  return targetsOf(data)
    .filter(({ group, concept }) => group === id && concepts.includes(concept))
    .sort((a, b) => concepts.indexOf(a.concept) - concepts.indexOf(b.concept));
}

function targetsOf({ typed, groupTargets }: ReportData): readonly TargetValue[] {
  return [
    ...typed
      .filter(({ nature }) => nature === 'plan')
      .map(({ concept, value }) => ({ concept, value, group: null })),
    ...groupTargets,
  ];
}
