/**
 * Holds the store against itself: every sheet's head, revisions, audit chain, receipts and row, and every roll-up
 * against one made anew from the revisions alone, commune by commune; and what offices have closed. Reads only.
 */
import type { Pack } from '#domain/packs/schema';
import { parsePeriod } from '#domain/periods/period';
import { Problem } from '#domain/problems';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { ruralCommunesUnder, type UnitTree } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import type { Unit } from '#domain/units/unit';
import { hashOf } from '#domain/values/canonical';
import { keptTally } from '../store/kept-tally.ts';
import type { SheetKey, TreeRow } from '../store/records.ts';
import { currentPack, placeOf, type Services } from './context.ts';
import { Differences, type Difference } from './difference.ts';
import { fromRows } from './roll-up.ts';
import { verifyOffice } from './verify-office.ts';
import { verifySheet } from './verify-sheet.ts';

export interface Verification {
  readonly sheets: number;
  readonly revisions: number;
  readonly rollups: number;
  readonly differences: readonly Difference[];
}

/**
 * Everything about a period, in the tree of its time. `stored` are sheets known to be in the table, however that is
 * known: one that the tree does not lead to is a difference.
 */
export async function verifyPeriod(
  services: Services,
  period: PeriodId,
  stored: readonly SheetKey[] = [],
): Promise<Verification> {
  const tree = treeOf(period);
  const pack = await currentPack(services, period);
  const differences: Difference[] = stored
    .filter(({ unit }) => !tree.units.get(unit)?.rural)
    .map(({ unit }) => ({ unit, period, code: 'sheet.stray', details: {} }));
  const rows: TreeRow[] = [];
  let revisions = 0;
  for (const [parent, communes] of byParent(tree)) {
    const below = await verifyBelow(services, pack, period, parent, communes);
    rows.push(...below.rows);
    revisions += below.revisions;
    differences.push(...below.differences);
  }
  const rollups = await verifyRollups(services, pack, tree, period, rows);
  differences.push(...rollups.differences);
  for (const unit of tree.units.values()) {
    if (unit.level === 'commune') continue;
    differences.push(...(await verifyOffice(services, placeOf(unit.key, period))));
  }
  return { sheets: rows.length, revisions, rollups: rollups.count, differences };
}

/** The sheets of the communes under one unit; `rows` are as they have to be. */
async function verifyBelow(
  services: Services,
  pack: Pack,
  period: PeriodId,
  parent: UnitKey,
  communes: readonly Unit[],
) {
  const [stored, due] = await Promise.all([
    services.store.tree(parent, period),
    services.store.outbox(parent),
  ]);
  const rowOf = new Map(stored.map((row) => [row.unit, row]));
  const sheets = await Promise.all(
    communes.map(({ key }) => verifySheet(services, pack, placeOf(key, period), rowOf.get(key))),
  );
  const owing = new Set(communes.map(({ key }) => key));
  const stray = stored.filter(({ unit }) => !owing.has(unit));
  const pending = due.filter((row) => row.period === period);
  return {
    rows: sheets.flatMap(({ row }) => row ?? []),
    revisions: sheets.reduce((sum, sheet) => sum + sheet.revisions, 0),
    differences: [
      ...sheets.flatMap((sheet) => sheet.differences),
      ...stray.map(({ unit }): Difference => ({ unit, period, code: 'row.stray', details: {} })),
      ...pending.map(({ unit }): Difference => ({
        unit,
        period,
        code: 'rollup.pending',
        details: {},
      })),
    ],
  };
}

async function verifyRollups(
  { store }: Services,
  pack: Pack,
  tree: UnitTree,
  period: PeriodId,
  rows: readonly TreeRow[],
) {
  const reported = new Set(rows.map(({ unit }) => unit));
  const differences: Difference[] = [];
  let count = 0;
  for (const unit of tree.units.values()) {
    if (unit.level === 'commune') continue;
    const communes = ruralCommunesUnder(tree, unit.key);
    const stored = await store.rollup({ unit: unit.key, period });
    const isDue = communes.some(({ key }) => reported.has(key));
    if (!stored && !isDue) continue;
    const found = new Differences({ unit: unit.key, period });
    const expected = fromRows(pack, communes, rows);
    if (!stored) found.add('rollup.missing', {});
    else {
      for (const tally of TALLIES) {
        const same = hashOf(stored[tally]) === hashOf(keptTally(expected[tally]));
        if (!same) found.add('rollup.differs', { tally });
      }
    }
    differences.push(...found.all);
    count++;
  }
  return { count, differences };
}

const TALLIES = ['all', 'examined', 'appraised'] as const;

function treeOf(period: PeriodId): UnitTree {
  const parsed = parsePeriod(period);
  const tree = parsed && treeAt(parsed.end);
  if (!tree) throw new Problem('period.unknown', { period });
  return tree;
}

function byParent(tree: UnitTree): ReadonlyMap<UnitKey, readonly Unit[]> {
  const parents = new Map<UnitKey, Unit[]>();
  for (const unit of ruralCommunesUnder(tree, tree.root.key)) {
    const siblings = parents.get(unit.parent!);
    if (siblings) siblings.push(unit);
    else parents.set(unit.parent!, [unit]);
  }
  return parents;
}
