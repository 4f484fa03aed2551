/** The rows of every commune at or under a unit, whatever levels lie between. */
import type { UnitKey } from '#domain/sheet/sheet';
import { ruralCommunesUnder } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';
import type { TreeRow } from '../store/records.ts';
import { eachAtOnce } from './at-once.ts';
import type { Place, Services } from './context.ts';

export interface RowsUnder {
  /** Those that owe a sheet, in the order of the tree. */
  readonly communes: readonly Unit[];
  readonly rowOf: ReadonlyMap<UnitKey, TreeRow>;
}

export async function rowsUnder(
  { store }: Services,
  { unit, period, tree }: Place,
  read = (parent: UnitKey) => store.tree(parent, period.id),
): Promise<RowsUnder> {
  const communes = ruralCommunesUnder(tree, unit.key);
  const parents = [...new Set(communes.map(({ parent }) => parent!))];
  const rows = await eachAtOnce(parents, read);
  const wanted = new Set(communes.map(({ key }) => key));
  const own = rows.flat().filter((row) => wanted.has(row.unit));
  return { communes, rowOf: new Map(own.map((row) => [row.unit, row])) };
}
