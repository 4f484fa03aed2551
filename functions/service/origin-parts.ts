/** What else stands behind a figure: who typed it and when, the figures it is made of, the decisions it counts. */
import type { FigureDefinition } from '#domain/figures/definition';
import { reportFigure } from '#report/figures/report-figure';
import type { ReportData } from '#report/report-data';
import type { Place, Services } from './context.ts';
import { readList } from './lists.ts';
import { periodState } from './office.ts';
import type { Origin } from './origin.ts';

type Home = FigureDefinition['home'];

export async function versionsBehind(
  services: Services,
  place: Place,
  concept: string,
  home: Home,
): Promise<Origin['versions']> {
  if (home.kind === 'typed') {
    const { rows } = await readList(services, place, 'typed', concept);
    return rows.map(({ version, by, at, value }) => ({
      ...{ version, by, at },
      value: value?.state === 'value' ? value.value : null,
      source: value?.source ?? null,
    }));
  }
  return home.kind === 'target' ? plannedVersions(services, place, concept) : [];
}

/** Targets are set whole: a version says something of this figure where it differs from the one before. */
async function plannedVersions(
  services: Services,
  { unit, period }: Place,
  concept: string,
): Promise<Origin['versions']> {
  const key = { unit: unit.key, period: period.id };
  const { targets: last } = await periodState(services, key);
  const all = await Promise.all(
    Array.from({ length: last }, (_, index) => services.store.targets(key, index + 1)),
  );
  let before: string | null = null;
  return all.flatMap((targets) => {
    if (!targets) return [];
    const { version, by, at, values } = targets;
    const found = values.find((each) => each.concept === concept && each.group === null);
    const value = found?.value ?? null;
    if (value === before) return [];
    before = value;
    return [{ version, value, source: null, by, at }];
  });
}

export function partsBehind(data: ReportData, home: Home): Origin['parts'] {
  if (home.kind !== 'derived') return [];
  const part = (sign: '+' | '-') => (name: string) => {
    const { code, label, printed } = reportFigure(data, name)!;
    return { code, label, printed, sign };
  };
  return [...home.plus.map(part('+')), ...home.minus.map(part('-'))];
}

export function decisionsBehind(
  { recognitions, tree }: ReportData,
  home: Home,
): Origin['decisions'] {
  if (home.kind !== 'recognised') return [];
  return (recognitions ?? []).map((each) => ({
    ...{ unit: each.unit, year: each.year, number: each.number, date: each.date },
    name: tree.units.get(each.unit)?.name ?? each.unit,
    revoked: each.revoked?.number ?? null,
  }));
}
