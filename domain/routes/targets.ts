import * as z from 'zod';
import { route } from './route.ts';
import { sheetParams } from './schemas/names.ts';
import { targetsBody, targets } from './schemas/targets.ts';

export const TARGET_ROUTES = {
  readTargets: route({
    method: 'GET',
    path: '/v1/targets/{unit}/{period}',
    summary: { vi: 'Xem chỉ tiêu kế hoạch', en: 'Read the targets of a unit' },
    access: { kind: 'granted', action: 'targets.read', at: 'path' },
    params: sheetParams,
    query: z.strictObject({
      /** An earlier version; the last one where absent. */
      version: z
        .string()
        .regex(/^[1-9]\d{0,5}$/)
        .transform(Number)
        .optional(),
    }),
    reply: targets,
  }),
  setTargets: route({
    method: 'PUT',
    path: '/v1/targets/{unit}/{period}',
    summary: { vi: 'Đặt chỉ tiêu kế hoạch', en: 'Set the targets of a unit, all of them' },
    access: { kind: 'granted', action: 'targets.write', at: 'path' },
    params: sheetParams,
    body: targetsBody,
    reply: targets,
    writes: true,
  }),
};
