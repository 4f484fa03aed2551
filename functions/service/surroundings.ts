/**
 * What a sheet is held against beside itself: the same commune's sheet of the period before, and the communes of its
 * zone under the same parent. Three reads, however large the province; a sheet of another criteria set is no measure.
 */
import type { Circumstances, Pack } from '#domain/packs/schema';
import { previousPeriod } from '#domain/periods/period';
import { peersAmong } from '#domain/rules/peers';
import type { EarlierSheet, RuleContext } from '#domain/rules/rule';
import type { Place, Services } from './context.ts';
import { judge } from './judge.ts';
import { isOf } from './rejudge.ts';

type Surroundings = Pick<RuleContext, 'earlier' | 'peers'>;

export async function surroundingsOf(
  services: Services,
  pack: Pack,
  place: Place,
  circumstances: Circumstances,
): Promise<Surroundings> {
  const [earlier, peers] = await Promise.all([
    earlierOf(services, pack, place),
    peersOf(services, pack, place, circumstances),
  ]);
  return { earlier, peers };
}

/** Judged by the pack of its own time. */
async function earlierOf(
  { store, packs }: Services,
  { id }: Pack,
  { unit, period }: Place,
): Promise<EarlierSheet | undefined> {
  const key = { unit: unit.key, period: previousPeriod(period.id) };
  const head = await store.head(key);
  if (!head) return undefined;
  const [revision, pack] = await Promise.all([
    store.revision(key, head.rev),
    packs.byHash(head.packHash),
  ]);
  if (!revision || pack?.id !== id) return undefined;
  const { sheet, computed } = judge(pack, key, revision.content);
  return { sheet, evaluation: computed };
}

async function peersOf(
  { store }: Services,
  pack: Pack,
  { unit, period }: Place,
  { zone }: Circumstances,
): Promise<RuleContext['peers']> {
  if (zone === undefined || unit.parent === null) return undefined;
  const rows = await store.tree(unit.parent, period.id);
  const peers = rows.filter((row) => isOf(row, pack) && pack.overlay?.zones[row.unit] === zone);
  return peersAmong(
    pack,
    zone,
    peers.map(({ summary }) => summary),
  );
}
