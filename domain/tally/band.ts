import type { Band, Pack } from '#domain/packs/schema';

/** Both edges belong to the band. */
export function isInBand({ min, max }: Band, met: number): boolean {
  return met >= min && met <= max;
}

/** The band a commune with so many criteria stands in. */
export function bandOf({ bands }: Pack, met: number): Band | undefined {
  return bands.find((band) => isInBand(band, met));
}

/** The next band above; undefined in the highest. */
export function nextBand({ bands }: Pack, met: number): Band | undefined {
  return bands.filter(({ min }) => min > met).sort((a, b) => a.min - b.min)[0];
}
