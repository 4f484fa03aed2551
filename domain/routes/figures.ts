import * as z from 'zod';
import { rowId } from '#domain/lists/lists';
import { route } from './route.ts';
import { counted, figuresBody, figuresReply } from './schemas/figure.ts';
import { day, periodId, sheetParams, unitKey } from './schemas/names.ts';
import { carried, groupRollup } from './schemas/tally.ts';
import { trace } from './schemas/trace.ts';

export const FIGURE_ROUTES = {
  readRollup: route({
    method: 'GET',
    path: '/v1/units/{unit}/rollup/{period}',
    summary: {
      vi: 'Xem tổng hợp của đơn vị, hoặc của một nhóm xã',
      en: 'Read the tally of a unit, or of a group of its communes',
    },
    access: { kind: 'granted', action: 'figures.read', at: 'path' },
    params: sheetParams,
    /** Id of a group of communes; absent: all of them. */
    query: z.strictObject({ group: rowId.optional() }),
    reply: groupRollup,
  }),
  readCarried: route({
    method: 'GET',
    path: '/v1/units/{unit}/carried/{period}',
    summary: {
      vi: 'Xem số tổng hợp theo danh mục đơn vị của một ngày sau đó',
      en: 'Read the sums of a unit under the units of a later day; what cannot be carried over is named',
    },
    access: { kind: 'granted', action: 'figures.read', at: 'path' },
    params: sheetParams,
    query: z.strictObject({ tree: day, counted: counted.default('all') }),
    reply: carried,
  }),
  traceFigure: route({
    method: 'GET',
    path: '/v1/units/{unit}/trace/{figure}/{period}',
    summary: {
      vi: 'Truy nguồn một chỉ số',
      en: 'Trace a figure to the communes behind it, and of a commune to its entries',
    },
    access: { kind: 'granted', action: 'figures.read', at: 'path' },
    params: z.strictObject({ unit: unitKey, figure: z.string().min(1).max(100), period: periodId }),
    query: z.strictObject({ counted: counted.default('all'), after: unitKey.optional() }),
    reply: trace,
  }),
  readFigures: route({
    method: 'POST',
    path: '/v1/figures',
    summary: { vi: 'Xem nhiều chỉ số một lần', en: 'Read up to 1,000 figures in one call' },
    access: { kind: 'granted', action: 'figures.read', at: 'body' },
    body: figuresBody,
    reply: figuresReply,
  }),
};
