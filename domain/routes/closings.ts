import * as z from 'zod';
import { route } from './route.ts';
import { changes, closing, closingLine, period } from './schemas/closing.ts';
import { sheetParams } from './schemas/names.ts';

const closingParams = sheetParams.extend({
  no: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
});

export const CLOSING_ROUTES = {
  readPeriod: route({
    method: 'GET',
    path: '/v1/periods/{unit}/{period}',
    summary: {
      vi: 'Xem kỳ đang mở hay đã khóa, theo bộ tiêu chí nào',
      en: 'Ask whether a period takes sheets, and which criteria set judges it',
    },
    access: { kind: 'signedIn' },
    params: sheetParams,
    reply: period,
  }),
  movePeriod: route({
    method: 'POST',
    path: '/v1/periods/{unit}/{period}',
    summary: { vi: 'Khóa hoặc mở lại kỳ của tỉnh', en: 'Close or reopen a period of the province' },
    access: { kind: 'granted', action: 'period.manage', at: 'path' },
    params: sheetParams,
    body: z.strictObject({
      move: z.enum(['close', 'reopen']),
      reason: z.string().min(1).max(1_000),
      version: z.int().nonnegative(),
    }),
    reply: period,
    writes: true,
  }),
  makeClosing: route({
    method: 'POST',
    path: '/v1/closings/{unit}/{period}',
    summary: { vi: 'Chốt số liệu', en: 'Close the figures of a unit: keep them whole' },
    access: { kind: 'granted', action: 'closing.create', at: 'path' },
    params: sheetParams,
    body: z.strictObject({
      /** What it is made for. */
      note: z.string().max(1_000).default(''),
    }),
    reply: closingLine,
    writes: true,
  }),
  listClosings: route({
    method: 'GET',
    path: '/v1/closings/{unit}/{period}',
    summary: { vi: 'Các lần chốt số liệu', en: 'List the closings of a unit, newest first' },
    access: { kind: 'granted', action: 'closing.read', at: 'path' },
    params: sheetParams,
    reply: z.object({ closings: z.array(closingLine) }),
  }),
  readClosing: route({
    method: 'GET',
    path: '/v1/closings/{unit}/{period}/{no}',
    summary: { vi: 'Xem một lần chốt số liệu', en: 'Read a closing, whole' },
    access: { kind: 'granted', action: 'closing.read', at: 'path' },
    params: closingParams,
    reply: closing,
    immutable: true,
  }),
  changesSinceClosing: route({
    method: 'GET',
    path: '/v1/closings/{unit}/{period}/{no}/changes',
    summary: {
      vi: 'Phiếu thay đổi sau khi chốt',
      en: 'List the sheets that changed since a closing, late ones among them',
    },
    access: { kind: 'granted', action: 'closing.read', at: 'path' },
    params: closingParams,
    reply: changes,
  }),
};
