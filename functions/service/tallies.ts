/** The tallies of any unit, as they stand: of a commune from its row, above it from the stored roll-up. */
import type { Pack } from '#domain/packs/schema';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { ruralCommunesUnder } from '#domain/units/tree';
import type { TreeRow } from '../store/records.ts';
import { atMost } from './at-most.ts';
import { AT_ONCE } from './at-once.ts';
import { packReader, type Place, type Services } from './context.ts';
import { fromRows, recompute, type Tallies } from './roll-up.ts';

/** Reads each roll-up, and the rows of each parent, once: for one request, in which they are asked for by the hundred. */
export function tallyReader(
  services: Services,
  packOf = packReader(services),
): (place: Place) => Promise<Tallies> {
  const inTurn = atMost(AT_ONCE);
  const rowsOf = remembered((parent, period) => inTurn(() => services.store.tree(parent, period)));
  const rollupOf = remembered((unit, period) =>
    inTurn(() => services.store.rollup({ unit, period })),
  );
  const recomputed = new Map<string, Promise<Tallies>>();

  return async (place) => {
    const { unit, period } = place;
    const pack = await packOf(period.id);
    if (unit.level === 'commune') return communeTallies(pack, place, rowsOf);
    const stored = await rollupOf(unit.key, period.id);
    // None yet, or one that another pack judged: what the level below says now.
    if (stored?.all.packHash === pack.hash) return stored;
    return once(recomputed, `${unit.key} ${period.id}`, () =>
      inTurn(() => recompute(services, pack, place)),
    );
  };
}

async function communeTallies(
  pack: Pack,
  { unit, period, tree }: Place,
  rowsOf: (parent: UnitKey, period: PeriodId) => Promise<readonly TreeRow[]>,
): Promise<Tallies> {
  const rows = unit.parent === null ? [] : await rowsOf(unit.parent, period.id);
  return fromRows(pack, ruralCommunesUnder(tree, unit.key), rows);
}

function remembered<T>(read: (unit: UnitKey, period: PeriodId) => Promise<T>) {
  const known = new Map<string, Promise<T>>();
  return (unit: UnitKey, period: PeriodId) =>
    once(known, `${unit} ${period}`, () => read(unit, period));
}

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let made = known.get(key);
  if (!made) known.set(key, (made = make()));
  return made;
}
