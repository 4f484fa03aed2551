/** The tallies of a dated group of communes, made of their rows: those of its members that owe a sheet under the unit. */
import { Problem } from '#domain/problems';
import { groupInForce, membersAt } from '#domain/units/groups';
import { packReader, type Place, type Services } from './context.ts';
import { groupsAbove } from './office-lists.ts';
import { fromRows, type Tallies } from './roll-up.ts';
import { rowsUnder } from './rows.ts';

/** Reads the rows and groups of each unit and period once, for one request. Throws Problem. */
export function groupTallyReader(
  services: Services,
  packOf = packReader(services),
): (place: Place, group: string) => Promise<Tallies> {
  const known = new Map<string, ReturnType<typeof read>>();
  const read = async (place: Place) => ({
    pack: await packOf(place.period.id),
    groups: await groupsAbove(services, place),
    ...(await rowsUnder(services, place)),
  });
  return async (place, id) => {
    const { period, unit } = place;
    const key = `${unit.key} ${period.id}`;
    let asked = known.get(key);
    if (!asked) known.set(key, (asked = read(place)));
    const { pack, groups, communes, rowOf } = await asked;
    const group = groupInForce(groups, id, period.end);
    if (!group) throw new Problem('figure.noGroup', { group: id });
    const members = new Set(membersAt(group, period.end));
    return fromRows(
      pack,
      communes.filter(({ key: commune }) => members.has(commune)),
      [...rowOf.values()],
    );
  };
}
