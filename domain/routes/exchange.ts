/** All that is stored, out of one store and into another: backups, restores, a province that moves. */
import * as z from 'zod';
import { BATCH_LIMIT, route } from './route.ts';
import { abandonReply, exportPage, importId, importPart, importReply } from './schemas/exchange.ts';

export const EXCHANGE_ROUTES = {
  exportStore: route({
    method: 'GET',
    path: '/v1/export',
    summary: { vi: 'Xuất toàn bộ kho số liệu', en: 'Export all that is stored, page by page' },
    access: { kind: 'granted', action: 'data.export', at: 'record' },
    query: z.strictObject({ after: z.string().max(1_000).optional() }),
    reply: exportPage,
  }),
  importPart: route({
    method: 'POST',
    path: '/v1/import',
    summary: {
      vi: 'Nhập từng phần một bản xuất',
      en: 'Import an export part by part, readable when its last part is in; a dry run unless confirmed',
    },
    access: { kind: 'granted', action: 'data.import', at: 'record' },
    body: importPart,
    bodyLimit: BATCH_LIMIT,
    reply: importReply,
    writes: true,
  }),
  abandonImport: route({
    method: 'POST',
    path: '/v1/import/{importId}/abandon',
    summary: { vi: 'Bỏ một lần nhập dở dang', en: 'Take back an import that was not completed' },
    access: { kind: 'granted', action: 'data.import', at: 'record' },
    params: z.strictObject({ importId }),
    reply: abandonReply,
    writes: true,
  }),
};
