/**
 * What a figure can be of. A concept is a short text ("mean", "band:15-18", "criterion:2", "resource:central",
 * "statistic:roadsOpened", "ratio:roadsHardenedShare"), since it stands in cells and in requests.
 */
import { RESOURCE_SOURCES } from '#domain/form/resources';
import { DERIVED_STATISTICS, STATISTICS } from '#domain/form/statistics';
import { COMMUNE_FACTS } from '#domain/form/commune-facts';
import type { Pack } from '#domain/packs/schema';
import {
  denominatorAddress,
  numericAddresses,
  numeratorAddress,
  ownVerdictAddress,
} from '#domain/sheet/addresses';
import type { Address } from '#domain/sheet/sheet';

export type Concept =
  | { readonly kind: 'expected' | 'reported' | 'met' | 'mean' }
  | { readonly kind: 'band'; readonly label: string }
  | { readonly kind: 'criterion'; readonly no: number }
  | { readonly kind: 'resource'; readonly source: string }
  | { readonly kind: 'statistic'; readonly id: string }
  | { readonly kind: 'ratio'; readonly id: string };

/** Null where there is no such figure under this pack. */
export function parseConcept(text: string, pack: Pack): Concept | null {
  const [kind = '', ...rest] = text.split(':');
  const name = rest.join(':');
  switch (kind) {
    case 'expected':
    case 'reported':
    case 'met':
    case 'mean':
      return name === '' ? { kind } : null;
    case 'band':
      return pack.bands.some(({ label }) => label === name) ? { kind, label: name } : null;
    case 'criterion':
      return pack.criteria.some(({ no }) => String(no) === name)
        ? { kind, no: Number(name) }
        : null;
    case 'resource':
      return RESOURCE_SOURCES.some(({ id }) => id === name) ? { kind, source: name } : null;
    case 'statistic':
      return [...STATISTICS, ...COMMUNE_FACTS].some(({ id }) => id === name)
        ? { kind, id: name }
        : null;
    case 'ratio':
      return ratioAddresses(pack, name) ? { kind, id: name } : null;
    default:
      return null;
  }
}

/** The entries of a commune that a figure is made from: where a trace leads. Empty for counts of sheets. */
export function entriesOf(concept: Concept, pack: Pack): readonly Address[] {
  switch (concept.kind) {
    case 'expected':
    case 'reported':
      return [];
    case 'met':
    case 'mean':
    case 'band':
      return pack.indicators
        .flatMap(({ criterion }) => criterionEntries(pack, criterion))
        .filter(isFirst);
    case 'criterion':
      return criterionEntries(pack, concept.no);
    case 'resource':
      return concept.source === 'community'
        ? ['cash', 'days', 'dayPrice', 'land', 'landPrice', 'goods'].map(
            (part) => `res.community.${part}`,
          )
        : [`res.${concept.source}.actual`];
    case 'statistic':
      return [
        COMMUNE_FACTS.some(({ id }) => id === concept.id)
          ? `info.${concept.id}`
          : `stat.${concept.id}`,
      ];
    case 'ratio':
      return ratioAddresses(pack, concept.id) ?? [];
  }
}

function isFirst(address: Address, index: number, all: readonly Address[]): boolean {
  return all.indexOf(address) === index;
}

function criterionEntries(pack: Pack, no: number): readonly Address[] {
  return pack.indicators
    .filter(({ criterion }) => criterion === no)
    .flatMap((indicator) =>
      indicator.measure.kind === 'assessed'
        ? [ownVerdictAddress(indicator.id)]
        : numericAddresses(indicator).map((address) =>
            address === denominatorAddress(indicator.id)
              ? denominator(pack, indicator.id)
              : address,
          ),
    );
}

/** A shared denominator is traced to where it is typed. */
function denominator(pack: Pack, id: string): Address {
  const measure = pack.indicators.find((indicator) => indicator.id === id)?.measure;
  const shared = measure && 'denominator' in measure ? measure.denominator.shared : undefined;
  return shared ? `info.${shared}` : denominatorAddress(id);
}

function ratioAddresses(pack: Pack, id: string): readonly [Address, Address] | null {
  const derived = DERIVED_STATISTICS.find((statistic) => statistic.id === id);
  if (derived) return [derived.numerator, derived.denominator];
  for (const { id: indicator, measure } of pack.indicators) {
    if (!('parts' in measure)) continue;
    const part = measure.parts.find((each) => indicator + each.id === id);
    if (part) return [numeratorAddress(indicator, part.id), denominator(pack, indicator)];
  }
  return null;
}
