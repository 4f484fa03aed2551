/**
 * Roll-up: the tally of a unit, made anew from its children's rows. It reads the stored version first and writes on
 * condition that it is unchanged, so that of two that run at once the later reader wins; run twice it changes nothing.
 */
import type { Pack } from '#domain/packs/schema';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { communeTally, sumTallies, type Tally } from '#domain/tally/tally';
import { childrenOf, ruralCommunesUnder } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';
import type { Status } from '#domain/workflow/status';
import { hashOf } from '#domain/values/canonical';
import { keptTally } from '../store/kept-tally.ts';
import type { Rollup, TreeRow } from '../store/records.ts';
import { StaleError } from '../store/store.ts';
import { currentPack, placeOf, type Place, type Services } from './context.ts';
import { judgedRows } from './rejudge.ts';

export type Tallies = Pick<Rollup, 'all' | 'examined' | 'appraised'>;

/** Which sheets each of the three tallies counts. */
export const COUNTS: Readonly<Record<keyof Tallies, readonly Status[]>> = {
  all: ['draft', 'submitted', 'returned', 'examined', 'appraised'],
  examined: ['examined', 'appraised'],
  appraised: ['appraised'],
};

export async function rollUp(services: Services, unit: UnitKey, period: PeriodId): Promise<Rollup> {
  const place = placeOf(unit, period);
  const pack = await currentPack(services, period);
  for (;;) {
    const stored = await services.store.rollup({ unit, period });
    const tallies = await recompute(services, pack, place, (parent) =>
      judgedRows(services, pack, parent, period),
    );
    if (stored && sameTallies(stored, tallies)) return stored;
    const rollup = { unit, period, version: (stored?.version ?? 0) + 1, ...tallies };
    try {
      await services.store.putRollup(rollup);
      return rollup;
    } catch (error) {
      // Another one was made of newer rows, perhaps before these were there: read again.
      if (!(error instanceof StaleError)) throw error;
    }
  }
}

/**
 * From the rows of the communes, or from the tallies of the level between. Whoever writes the tally down judges stale
 * rows first (`rowsOf`); whoever only reads it leaves them out.
 */
export async function recompute(
  services: Services,
  pack: Pack,
  { unit, period, tree }: Place,
  rowsOf = (parent: UnitKey) => services.store.tree(parent, period.id),
): Promise<Tallies> {
  const between = childrenOf(tree, unit.key).filter(({ level }) => level !== 'commune');
  if (between.length === 0) {
    const rows = await rowsOf(unit.key);
    return fromRows(pack, ruralCommunesUnder(tree, unit.key), rows);
  }
  const below = await Promise.all(
    between.map(async (child) => {
      const stored = await services.store.rollup({ unit: child.key, period: period.id });
      return stored?.all.packHash === pack.hash
        ? stored
        : fromRows(pack, ruralCommunesUnder(tree, child.key), await rowsOf(child.key));
    }),
  );
  return eachTally((kind) =>
    sumTallies(
      pack,
      below.map((tallies) => tallies[kind]),
    ),
  );
}

export function fromRows(
  pack: Pack,
  communes: readonly Unit[],
  rows: readonly Pick<TreeRow, 'unit' | 'status' | 'summary'>[],
): Tallies {
  const byUnit = new Map(rows.map((row) => [row.unit, row]));
  return eachTally((kind) =>
    sumTallies(
      pack,
      communes.map(({ key }) => {
        const row = byUnit.get(key);
        const counts =
          row && row.summary.packHash === pack.hash && COUNTS[kind].includes(row.status);
        return communeTally(pack, key, counts ? row.summary : null);
      }),
    ),
  );
}

function eachTally(make: (kind: keyof Tallies) => Tally): Tallies {
  return { all: make('all'), examined: make('examined'), appraised: make('appraised') };
}

function sameTallies(a: Tallies, b: Tallies): boolean {
  return (['all', 'examined', 'appraised'] as const).every(
    (kind) => hashOf(keptTally(a[kind])) === hashOf(keptTally(b[kind])),
  );
}
