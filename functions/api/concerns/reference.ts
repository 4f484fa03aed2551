/** What is the same for everybody: criteria sets, units, the description of the API. */
import { ENGINE_VERSION } from '#domain/evaluation/engine';
import { Problem } from '#domain/problems';
import { REFERENCE_ROUTES } from '#domain/routes/reference';
import { treeAt } from '#domain/units/trees';
import { mountsOf } from '../mount.ts';

export const REFERENCE_MOUNTS = mountsOf(REFERENCE_ROUTES, {
  readPack: async ({ params: { hash } }, { services }) => {
    const pack = await services.packs.byHash(hash);
    if (!pack) throw new Problem('pack.notFound', { hash });
    return pack;
  },

  readUnits: async ({ query: { asOf } }) => {
    const tree = treeAt(asOf);
    if (!tree) throw new Problem('unit.noTree', { date: asOf });
    const { validFrom, validTo, basis, units } = tree;
    return {
      validFrom,
      validTo,
      basis,
      units: [...units.values()].map(
        ({ key, code, name, shortName, type, level, rural, parent }) => ({
          key,
          code,
          name,
          shortName,
          type,
          level,
          rural,
          parent,
        }),
      ),
    };
  },

  readOpenApi: async () => {
    // It knows every route there is: loaded when somebody reads it.
    const { openApiDocument } = await import('../openapi.ts');
    return openApiDocument();
  },

  readHealth: async () => ({ status: 'ok', engine: ENGINE_VERSION }),
});
