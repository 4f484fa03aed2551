import {
  packByHash,
  packForPeriod,
  provinceOverlay,
  shippedPacks,
  type OverlayId,
} from '#domain/packs/catalogue';
import { parsePeriod } from '#domain/periods/period';
import type { Services } from './context.ts';

/** The packs that ship; a province's overlay completes the national pack it was made for. */
export function shippedPackChoice(overlay?: OverlayId): Services['packs'] {
  return {
    current(period) {
      const end = parsePeriod(period)?.end;
      const national = end === undefined ? undefined : packForPeriod(end);
      if (!national || !overlay) return national;
      const named = (id: OverlayId | undefined) =>
        shippedPacks().find((pack) => pack.id === national.id && pack.overlay?.id === id);
      // An overlay completes one set; for a period of another set the province has another.
      return named(overlay) ?? named(provinceOverlay(national.id)) ?? national;
    },
    byHash: packByHash,
  };
}
