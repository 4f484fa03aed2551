/** Which pack judges a period: the one it has kept since it was closed, else the one published last, else a shipped one. */
import {
  packByHash,
  packForPeriod,
  provinceOverlay,
  shippedPacks,
  type OverlayId,
} from '#domain/packs/catalogue';
import type { Pack } from '#domain/packs/schema';
import { parsePeriod, type IsoDate } from '#domain/periods/period';
import type { PeriodId } from '#domain/sheet/sheet';
import { treeAt } from '#domain/units/trees';
import type { PackUse } from '../store/records.ts';
import { CorruptItemError, type Store } from '../store/store.ts';

/** A period as it stands now. */
export interface PeriodInForce {
  readonly pack: Pack;
  readonly closed: boolean;
}

export interface Packs {
  /** Undefined where no criteria set is for the period. */
  inForce(period: PeriodId): Promise<PeriodInForce | undefined>;
  byHash(hash: string): Promise<Pack | undefined>;
}

/** Stored packs that are kept in memory: a pack never changes. */
const KEPT = 8;

/** `overlay` completes shipped packs until the province publishes one itself. */
export function packsOver(store: Store, overlay?: OverlayId): Packs {
  const kept = new Map<string, Promise<Pack | null>>();

  async function byHash(hash: string): Promise<Pack | undefined> {
    const shipped = packByHash(hash);
    if (shipped) return shipped;
    let stored = kept.get(hash);
    if (!stored) {
      if (kept.size >= KEPT) kept.clear();
      kept.set(hash, (stored = store.pack(hash)));
    }
    const pack = await stored.catch((error: unknown) => {
      kept.delete(hash);
      throw error;
    });
    if (!pack) kept.delete(hash);
    return pack ?? undefined;
  }

  return {
    byHash,
    async inForce(id) {
      const period = parsePeriod(id);
      const province = period && treeAt(period.end)?.root.key;
      const shipped = period && shippedPackFor(period.end, overlay);
      if (!province || !shipped) return undefined;
      const [state, use] = await Promise.all([
        store.period({ unit: province, period: id }),
        store.packUse(province),
      ]);
      const closed = state?.closed ?? false;
      const hash = state?.packHash ?? inUse(use, shipped.id, period.start);
      if (hash === undefined) return { pack: shipped, closed };
      const pack = await byHash(hash);
      if (!pack) throw new CorruptItemError(`${province} ${id}: no pack ${hash}`);
      return { pack, closed };
    },
  };
}

/** The one in use on a day, among those that complete one national set. */
function inUse(use: PackUse | null, set: string, day: IsoDate): string | undefined {
  const begun = (use?.uses ?? []).filter((each) => each.set === set && each.from <= day);
  return begun.sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.packHash;
}

function shippedPackFor(lastDay: IsoDate, overlay?: OverlayId): Pack | undefined {
  const national = packForPeriod(lastDay);
  if (!national || !overlay) return national;
  const named = (id: OverlayId | undefined) =>
    shippedPacks().find((pack) => pack.id === national.id && pack.overlay?.id === id);
  // An overlay completes one set; for a period of another set the province has another.
  return named(overlay) ?? named(provinceOverlay(national.id)) ?? national;
}
