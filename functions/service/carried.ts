/** The sums of a unit's communes under the units of a later tree; what cannot be carried over is named. */
import { carryOver, type Carried } from '#domain/tally/other-tree';
import { Sums, type Sum } from '#domain/tally/sums';
import { Problem } from '#domain/problems';
import type { IsoDate } from '#domain/periods/period';
import type { UnitTree } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import { currentPack, type Place, type Services } from './context.ts';
import { isOf } from './rejudge.ts';
import { COUNTS, type Tallies } from './roll-up.ts';
import { rowsUnder } from './rows.ts';

export interface CarriedRollup extends Carried {
  /** Under whose units they stand. */
  readonly tree: UnitTree;
  /** Communes whose sums are in it, of those that are counted. */
  readonly carried: number;
  readonly reported: number;
  readonly resources: Readonly<Record<string, Sum>>;
  readonly statistics: Readonly<Record<string, Sum>>;
}

export async function carriedRollup(
  services: Services,
  place: Place,
  date: IsoDate,
  counted: keyof Tallies,
): Promise<CarriedRollup> {
  const to = treeAt(date);
  if (!to) throw new Problem('unit.noTree', { date });
  if (to.validFrom < place.tree.validFrom) {
    throw new Problem('unit.treeBefore', { date, period: place.period.id });
  }
  const [pack, { rowOf }] = await Promise.all([
    currentPack(services, place.period.id),
    rowsUnder(services, place),
  ]);
  const summaries = [...rowOf.values()]
    .filter((row) => isOf(row, pack) && COUNTS[counted].includes(row.status))
    .map(({ summary }) => summary);
  const carried = carryOver(summaries, place.tree, to);
  return {
    ...carried,
    tree: to,
    carried: summaries.length - carried.notCarried.length,
    reported: summaries.length,
    resources: total(carried.units.map(({ resources }) => resources)),
    statistics: total(carried.units.map(({ statistics }) => statistics)),
  };
}

function total(all: readonly Readonly<Record<string, Sum>>[]): Readonly<Record<string, Sum>> {
  const sums = new Sums();
  for (const { id, value, count } of all.flatMap(entries)) sums.add(id, value, count);
  return sums.entries();
}

function entries(sums: Readonly<Record<string, Sum>>) {
  return Object.entries(sums).map(([id, sum]) => ({ id, ...sum }));
}
