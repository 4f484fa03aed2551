import type { Circumstances, Pack } from '#domain/packs/schema';
import { requirePeriod } from '#domain/periods/period';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';

/** What the standards of a commune in a period depend on, as the pack's overlay classes it. */
export function circumstancesOf(pack: Pack, unit: UnitKey, period: PeriodId): Circumstances {
  return {
    zone: pack.overlay?.zones[unit],
    communeGroup: pack.overlay?.communeGroups?.[unit],
    year: requirePeriod(period).year,
  };
}
