/** The communes behind a figure: what each adds now, on which revision and approval it stands, and what it added then. */
import { contributionOf } from '#domain/figures/contribution';
import { parseConcept } from '#domain/figures/concept';
import type { FigureDefinition } from '#domain/figures/definition';
import { registerValue } from '#domain/figures/register-value';
import type { IsoDate } from '#domain/periods/period';
import type { UnitKey } from '#domain/sheet/sheet';
import { membersAt } from '#domain/units/groups';
import type { Unit } from '#domain/units/unit';
import { groupNamed } from '#report/figures/figure-sources';
import type { ReportData } from '#report/report-data';
import { eachAtOnce } from './at-once.ts';
import type { Place, Services } from './context.ts';
import type { Dated, Origin } from './origin.ts';
import type { Counted } from './report.ts';

type Asked = Pick<FigureDefinition, 'concept' | 'home'>;
type Behind = Origin['communes'][number];

export async function communesBehind(
  { store }: Services,
  { period }: Place,
  asked: Asked,
  now: Dated,
  then: Dated | null,
): Promise<readonly Behind[]> {
  const current = rowsByUnit(now);
  const closed = then ? rowsByUnit(then) : new Map<UnitKey, Counted>();
  const units = unitsBehind(now.data, period.end, asked.home);
  return eachAtOnce(units, async ({ key, name, parent }): Promise<Behind> => {
    const row = current.get(key);
    const before = closed.get(key);
    const head = row ? await store.head({ unit: key, period: period.id }) : null;
    return {
      ...{ unit: key, name, parent: parent ?? '' },
      now:
        row && head
          ? {
              ...{ rev: row.rev, status: row.status, value: added(now.data, asked, row) },
              receivedAt: head.receivedAt,
              examined: head.examined,
              appraised: head.appraised,
            }
          : null,
      then: before && then ? { rev: before.rev, value: added(then.data, asked, before) } : null,
    };
  });
}

function rowsByUnit({ rows }: Dated): ReadonlyMap<UnitKey, Counted> {
  return new Map(rows.map((row) => [row.unit, row]));
}

/** Those of a group are its members; what is typed, planned or made of others has no communes of its own. */
function unitsBehind(
  { communes, groups, tree }: ReportData,
  day: IsoDate,
  home: FigureDefinition['home'],
): readonly Unit[] {
  if (home.kind === 'tally' || home.kind === 'register') return communes.map(({ unit }) => unit);
  const group = home.kind === 'group' ? groupNamed(groups, home.group, day) : undefined;
  return group ? membersAt(group, day).map((key) => tree.units.get(key)!) : [];
}

function added({ pack, registers }: ReportData, { concept, home }: Asked, row: Counted) {
  if (home.kind === 'register') {
    const own = registers.filter(
      ({ unit, register }) => unit.key === row.unit && register === home.register,
    );
    const sheet = {
      registers: { [home.register]: own.map(({ fields }) => ({ id: null, fields })) },
    };
    return registerValue([sheet], home.register, home.count, home.where);
  }
  const parsed = parseConcept(concept, pack);
  return parsed ? contributionOf(pack, parsed, row.summary).value : null;
}
