/** Where the values of figures come from, for one report. */
import type { FigureSources } from '#domain/figures/resolve';
import { recognisedOn } from '#domain/lists/recognition';
import { isInForce, membersAt, type CommuneGroup } from '#domain/units/groups';
import { isWithin } from '#domain/units/tree';
import { requirePeriod, type IsoDate } from '#domain/periods/period';
import type { ReportData } from '../report-data.ts';

/** In force on a day, by the start of its id: "registered" is registered-2017 in 2017. */
export function groupNamed(
  groups: readonly CommuneGroup[],
  id: string,
  day: IsoDate,
): CommuneGroup | undefined {
  return groups.find((group) => group.id.startsWith(id) && isInForce(group, day));
}

const made = new WeakMap<ReportData, FigureSources>();

export function figureSources(data: ReportData): FigureSources {
  let sources = made.get(data);
  if (!sources) made.set(data, (sources = make(data)));
  return sources;
}

function make({
  pack,
  tree,
  unit,
  period,
  tally,
  sheets,
  groups,
  recognitions,
  typed,
}: ReportData): FigureSources {
  const { end } = requirePeriod(period);
  const below = [...tree.units.values()].filter(({ key }) => isWithin(tree, key, unit.key));
  return {
    pack,
    tally,
    sheets,
    groupSize: (id) => {
      const group = groupNamed(groups, id, end);
      return group && membersAt(group, end).filter((key) => isWithin(tree, key, unit.key)).length;
    },
    recognised:
      recognitions === null
        ? undefined
        : [...recognisedOn(recognitions, end)].filter(
            (key) => tree.units.get(key)?.rural && isWithin(tree, key, unit.key),
          ).length,
    units: {
      districts: below.filter(({ level }) => level === 'district').length,
      communeLevel: below.filter(({ level }) => level === 'commune').length,
    },
    typed,
  };
}
