import { route } from './route.ts';
import { figuresBody, figuresReply } from './schemas/figure.ts';
import { sheetParams } from './schemas/names.ts';
import { rollup } from './schemas/tally.ts';

export const FIGURE_ROUTES = {
  readRollup: route({
    method: 'GET',
    path: '/v1/units/{unit}/rollup/{period}',
    summary: { vi: 'Xem tổng hợp của đơn vị', en: 'Read the tally of a unit' },
    access: { kind: 'granted', action: 'figures.read', at: 'path' },
    params: sheetParams,
    reply: rollup,
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
