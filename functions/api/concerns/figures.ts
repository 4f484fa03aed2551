/** Tallies and figures. */
import { Problem } from '#domain/problems';
import { FIGURE_ROUTES } from '#domain/routes/figures';
import { placeOf } from '../../service/context.ts';
import { figureReader, targetReader } from '../../service/figures.ts';
import { trace } from '../../service/trace.ts';
import { tallyReader } from '../../service/tallies.ts';
import { mountsOf } from '../mount.ts';

export const FIGURE_MOUNTS = mountsOf(FIGURE_ROUTES, {
  readRollup: async ({ params }, { services }) => {
    const { all, examined, appraised } = await tallyReader(services)(
      placeOf(params.unit, params.period),
    );
    return { ...params, all, examined, appraised };
  },

  traceFigure: ({ params: { unit, period, figure }, query }, { services, user }) =>
    trace(services, user, placeOf(unit, period), { figure, ...query }),

  readFigures: async ({ body }, { services, user, problem }) => {
    const actual = figureReader(services, user);
    const plan = targetReader(services, user);
    const figures = body.figures.map(({ nature, group, counted, ...asked }) =>
      (nature === 'plan' ? plan({ ...asked, group }) : actual({ ...asked, counted })).catch(
        (error: unknown) => {
          // Without the store there are no figures at all, rather than a page of excuses.
          if (!(error instanceof Problem)) throw error;
          return { ...asked, counted, nature, problem: problem(error) };
        },
      ),
    );
    return { figures: await Promise.all(figures) };
  },
});
