/** What the store has of the figures that a report names, as the lint compares with them. */
import type { Grant, Role } from '#domain/access/roles';
import { askedFigures } from '#domain/report/lint/asked-figures';
import { parseKnownFigures, type KnownFigure } from '#domain/report/lint/known-figure';
import type { Api } from '#domain/routes/client';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { Unit } from '#domain/units/unit';
import { treeOf, unitChoices } from '../place/place.ts';

/** As many as one call may ask for. */
const MOST = 1_000;

export async function storeFigures(
  api: Api,
  text: string,
  unit: UnitKey,
  period: PeriodId,
): Promise<readonly KnownFigure[]> {
  const { figures } = askedFigures(text);
  if (figures.length === 0) return [];
  const body = {
    figures: figures
      .slice(0, MOST)
      .map((figure) => ({ ...figure, unit, period, counted: 'all' as const, group: null })),
  };
  return parseKnownFigures(await api.call('readFigures', { body }));
}

const LEVELS = [
  { roles: ['provinceOfficer', 'viewer', 'department'], level: 'province' },
  { roles: ['districtOfficer'], level: 'district' },
] as const satisfies readonly { readonly roles: readonly Role[]; readonly level: string }[];

/** Whose report it may be: the units that somebody with these grants reports on, the highest first. */
export function reportingUnits(grants: readonly Grant[], period: PeriodId): readonly Unit[] {
  const tree = treeOf(period);
  if (!tree) return [];
  const units = LEVELS.flatMap(({ roles, level }) => unitChoices(grants, roles, level, tree));
  return [...new Map(units.map((unit) => [unit.key, unit])).values()];
}
