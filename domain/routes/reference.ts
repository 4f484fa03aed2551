import * as z from 'zod';
import { route } from './route.ts';
import { day, hash } from './schemas/names.ts';
import { pack, unitTree } from './schemas/reference.ts';

export const REFERENCE_ROUTES = {
  readPack: route({
    method: 'GET',
    path: '/v1/packs/{hash}',
    summary: { vi: 'Xem bộ tiêu chí', en: 'Read a criteria set' },
    access: { kind: 'signedIn' },
    params: z.strictObject({ hash }),
    reply: pack,
    immutable: true,
  }),
  readUnits: route({
    method: 'GET',
    path: '/v1/units',
    summary: { vi: 'Danh mục đơn vị vào một ngày', en: 'List the units of a day' },
    access: { kind: 'signedIn' },
    query: z.strictObject({ asOf: day }),
    reply: unitTree,
  }),
  readOpenApi: route({
    method: 'GET',
    path: '/v1/openapi.json',
    summary: { vi: 'Mô tả giao diện', en: 'Read this description' },
    access: { kind: 'anyone' },
    reply: z.looseObject({ openapi: z.string() }),
  }),
  readHealth: route({
    method: 'GET',
    path: '/v1/health',
    summary: { vi: 'Kiểm tra hoạt động', en: 'Ask whether the service answers' },
    access: { kind: 'anyone' },
    reply: z.object({ status: z.literal('ok'), engine: z.string() }),
  }),
};
