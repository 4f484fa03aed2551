/** All that is stored, out and in. */
import { EXCHANGE_ROUTES } from '#domain/routes/exchange';
import { exportPage } from '../../service/export.ts';
import { abandonImport, importPart } from '../../service/import.ts';
import { mountsOf } from '../mount.ts';

export const EXCHANGE_MOUNTS = mountsOf(EXCHANGE_ROUTES, {
  exportStore: ({ query }, { services, user }) => exportPage(services, user, query.after),

  importPart: ({ body }, { services, user }) => importPart(services, user, body),

  abandonImport: ({ params }, { services, user }) => abandonImport(services, user, params.importId),
});
