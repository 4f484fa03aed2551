/** Every figure a template may name under a pack. */
import { COMMUNE_FACTS } from '#domain/form/commune-facts';
import { RESOURCE_SOURCES } from '#domain/form/resources';
import { DERIVED_STATISTICS, STATISTICS } from '#domain/form/statistics';
import type { Pack } from '#domain/packs/schema';

export function figureNames(pack: Pack): readonly string[] {
  const counts = [
    'expected',
    'reported',
    'met',
    'mean',
    ...pack.bands.map(({ label }) => `band:${label}`),
    ...pack.criteria.map(({ no }) => `criterion:${no}`),
  ];
  return [
    ...counts,
    ...counts.map((name) => `plan:${name}`),
    ...RESOURCE_SOURCES.map(({ id }) => `resource:${id}`),
    ...[...STATISTICS, ...COMMUNE_FACTS].map(({ id }) => `statistic:${id}`),
    ...DERIVED_STATISTICS.map(({ id }) => `ratio:${id}`),
  ];
}
