/** Tallies and figures. */
import { Problem } from '#domain/problems';
import type { UnitKey } from '#domain/sheet/sheet';
import type { UnitTree } from '#domain/units/tree';
import { FIGURE_ROUTES } from '#domain/routes/figures';
import { carriedRollup } from '../../service/carried.ts';
import { placeOf } from '../../service/context.ts';
import { groupTallyReader } from '../../service/group-tallies.ts';
import { figureReader, targetReader } from '../../service/figures.ts';
import { trace } from '../../service/trace.ts';
import { tallyReader } from '../../service/tallies.ts';
import { mountsOf } from '../mount.ts';

export const FIGURE_MOUNTS = mountsOf(FIGURE_ROUTES, {
  readRollup: async ({ params, query: { group = null } }, { services }) => {
    const place = placeOf(params.unit, params.period);
    const { all, examined, appraised } = await (group === null
      ? tallyReader(services)(place)
      : groupTallyReader(services)(place, group));
    return { ...params, group, all, examined, appraised };
  },

  readCarried: async ({ params, query }, { services }) => {
    const place = placeOf(params.unit, params.period);
    const rollup = await carriedRollup(services, place, query.tree, query.counted);
    const { tree, units, notCarried, ...sums } = rollup;
    const named = (of: UnitTree) => (unit: UnitKey) => ({ unit, name: of.units.get(unit)!.name });
    return {
      ...params,
      counted: query.counted,
      tree: { validFrom: tree.validFrom, basis: tree.basis },
      ...sums,
      units: units.map(({ unit, from, ...carried }) => ({
        ...named(tree)(unit.key),
        from: from.map(named(place.tree)),
        ...carried,
      })),
      notCarried: notCarried.map(({ unit, into }) => ({
        ...named(place.tree)(unit),
        into: into.map(named(tree)),
      })),
    };
  },

  traceFigure: ({ params: { unit, period, figure }, query }, { services, user }) =>
    trace(services, user, placeOf(unit, period), { figure, ...query }),

  readFigures: async ({ body }, { services, user, problem }) => {
    const actual = figureReader(services, user);
    const plan = targetReader(services, user);
    const figures = body.figures.map(({ nature, counted, ...asked }) =>
      (nature === 'plan' ? plan(asked) : actual({ ...asked, counted })).catch((error: unknown) => {
        // Without the store there are no figures at all, rather than a page of excuses.
        if (!(error instanceof Problem)) throw error;
        return { ...asked, counted, nature, problem: problem(error) };
      }),
    );
    return { figures: await Promise.all(figures) };
  },
});
