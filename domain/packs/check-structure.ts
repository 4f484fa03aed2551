/** Whether the parts of a pack fit one another: names, counts, bands, relations, the overlay's header. */
import { numericAddresses, ownVerdictAddress } from '#domain/sheet/addresses';
import type { Address } from '#domain/sheet/sheet';
import type { Band, Indicator, PackData, Relation } from './schema.ts';
import { partIds } from './threshold.ts';

const UNIT_KEY = /^\d+@\d{4}-\d{2}-\d{2}$/;

/** Entries of the form outside the criteria, which a relation may name too. */
const FORM_PREFIXES = ['info.', 'stat.'];

/** One sentence for each problem, naming the place. */
export function structureProblems(pack: PackData): string[] {
  return [
    ...names(pack),
    ...counts(pack),
    ...pack.indicators.flatMap((indicator) => placing(indicator, pack)),
    ...bandProblems(pack.bands, pack.criteria.length),
    ...relationProblems(pack),
    ...overlayProblems(pack),
  ];
}

function names(pack: PackData): string[] {
  const lists: Readonly<Record<string, readonly (string | number)[]>> = {
    region: pack.regions.map(({ code }) => code),
    'commune group': pack.communeGroups.map(({ code }) => code),
    section: pack.sections.map(({ no }) => no),
    criterion: pack.criteria.map(({ no }) => no),
    indicator: pack.indicators.map(({ id }) => id),
    band: pack.bands.map(({ label }) => label),
  };
  const sections = new Set(pack.sections.map(({ no }) => no));
  return [
    ...Object.entries(lists).flatMap(([what, list]) =>
      repeated(list).map((name) => `${what} ${name} stands there twice`),
    ),
    ...pack.criteria
      .filter(({ section }) => section !== undefined && !sections.has(section))
      .map(({ no, section }) => `criterion ${no}: unknown section "${section}"`),
  ];
}

function counts({ criteria, indicators, declared, effective, ...pack }: PackData): string[] {
  const keyed = pack.keyedBy === 'region' ? pack.regions : pack.communeGroups;
  const found: string[] = [];
  if (keyed.length === 0) found.push(`keyedBy: there is no ${pack.keyedBy} to key by`);
  if (declared.criteria !== criteria.length) {
    found.push(`declared.criteria: ${declared.criteria} declared, ${criteria.length} listed`);
  }
  if (effective.to !== undefined && effective.to < effective.from) {
    found.push(`effective: ends on ${effective.to}, before it begins on ${effective.from}`);
  }
  // While an annex has not been read, there are no indicators to count.
  if (indicators.length === 0) return found;
  if (declared.indicators !== indicators.length) {
    found.push(`declared.indicators: ${declared.indicators} declared, ${indicators.length} listed`);
  }
  const measured = new Set(indicators.map(({ criterion }) => criterion));
  const empty = criteria.filter(({ no }) => !measured.has(no));
  return [...found, ...empty.map(({ no }) => `criterion ${no} has no indicator`)];
}

function placing(indicator: Indicator, { criteria }: PackData): string[] {
  const { id, criterion } = indicator;
  const parts = partIds(indicator);
  const found: string[] = [];
  if (!criteria.some(({ no }) => no === criterion)) {
    found.push(`indicator ${id}: unknown criterion ${criterion}`);
  } else if (id.split('.')[0] !== String(criterion)) {
    found.push(`indicator ${id}: its id is not one of criterion ${criterion}`);
  }
  // Addresses are made of id and part, "17.1a.num": a letter keeps them from running into one another.
  const wellNamed =
    parts.length === 1 ? parts[0] === '' : parts.every((part) => /^[a-z]$/.test(part));
  if (!wellNamed) found.push(`indicator ${id}: its parts must be "" alone, or letters`);
  return [
    ...found,
    ...repeated(parts).map((part) => `indicator ${id}: part ${part} stands there twice`),
  ];
}

/** Bands share out the counts 0 … n of criteria met: each count in exactly one. */
function bandProblems(bands: readonly Band[], criteria: number): string[] {
  const outside = bands
    .filter(({ min, max }) => min > max || max > criteria)
    .map(
      ({ label, min, max }) =>
        `band ${label}: ${min} to ${max} is no range within 0 to ${criteria}`,
    );
  const shares = Array.from({ length: criteria + 1 }, (_, met) => ({
    met,
    labels: bands.filter(({ min, max }) => min <= met && met <= max).map(({ label }) => label),
  }));
  return [
    ...outside,
    ...shares
      .filter(({ labels }) => labels.length !== 1)
      .map(({ met, labels }) =>
        labels.length === 0
          ? `bands: ${met} criteria met is in none`
          : `bands: ${met} criteria met is in ${labels.join(' and ')}`,
      ),
  ];
}

function relationProblems({ indicators, relations }: PackData): string[] {
  const entries = new Set(
    indicators.flatMap((it) => [...numericAddresses(it), ownVerdictAddress(it.id)]),
  );
  const exists = (address: Address) =>
    entries.has(address) || FORM_PREFIXES.some((prefix) => address.startsWith(prefix));
  return relations.flatMap((relation, index) =>
    addressesOf(relation)
      .filter((address) => !exists(address))
      .map(
        (address) => `relation ${index + 1} (${relation.kind}): no entry has address "${address}"`,
      ),
  );
}

function addressesOf(relation: Relation): readonly Address[] {
  return relation.kind === 'sum' ? [relation.total, ...relation.parts] : [relation.a, relation.b];
}

function overlayProblems({ overlay, indicators, ...pack }: PackData): string[] {
  if (!overlay) {
    return indicators
      .filter(({ provincial }) => provincial !== undefined)
      .map(({ id }) => `indicator ${id}: provincial rows without an overlay`);
  }
  const { region, zones, communeGroups = {} } = overlay;
  const found: string[] = [];
  if (region === undefined && pack.keyedBy === 'region') found.push('overlay: names no region');
  if (region !== undefined && !pack.regions.some(({ code }) => code === region)) {
    found.push(`overlay: unknown region "${region}"`);
  }
  const groups = new Set(pack.communeGroups.map(({ code }) => code));
  return [
    ...found,
    ...Object.keys({ ...zones, ...communeGroups })
      .filter((unit) => !UNIT_KEY.test(unit))
      .map((unit) => `overlay: "${unit}" is no unit key such as 05986@2004-08-31`),
    ...Object.entries(communeGroups)
      .filter(([, group]) => !groups.has(group))
      .map(([unit, group]) => `overlay: unknown commune group "${group}" of ${unit}`),
  ];
}

function repeated<T>(list: readonly T[]): T[] {
  return [...new Set(list.filter((item, index) => list.indexOf(item) !== index))];
}
