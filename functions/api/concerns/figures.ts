/** Tallies and figures. */
import { Problem } from '#domain/problems';
import { FIGURE_ROUTES } from '#domain/routes/figures';
import { placeOf } from '../../service/context.ts';
import { figureReader } from '../../service/figures.ts';
import { tallyReader } from '../../service/tallies.ts';
import { mountsOf } from '../mount.ts';

export const FIGURE_MOUNTS = mountsOf(FIGURE_ROUTES, {
  readRollup: async ({ params }, { services }) => {
    const { all, examined, appraised } = await tallyReader(services)(
      placeOf(params.unit, params.period),
    );
    return { ...params, all, examined, appraised };
  },

  readFigures: async ({ body }, { services, user, problem }) => {
    const read = figureReader(services, user);
    const figures = body.figures.map((asked) =>
      read(asked).catch((error: unknown) => {
        // Without the store there are no figures at all, rather than a page of excuses.
        if (!(error instanceof Problem)) throw error;
        return { ...asked, problem: problem(error) };
      }),
    );
    return { figures: await Promise.all(figures) };
  },
});
