import type { Band, Pack } from '#domain/packs/schema';

/** The band a commune with so many criteria stands in. */
export function bandOf({ bands }: Pack, met: number): Band | undefined {
  return bands.find(({ min, max }) => met >= min && met <= max);
}
