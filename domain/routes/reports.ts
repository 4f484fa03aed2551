import * as z from 'zod';
import { route } from './route.ts';
import { periodId, unitKey } from './schemas/names.ts';
import { origin } from './schemas/origin.ts';

export const REPORT_FORMATS = ['docx', 'xlsx'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** "2017S1.docx": a name that a browser saves a file under. */
const fileName = z
  .string()
  .regex(/^\w{4,7}\.(docx|xlsx)$/)
  .transform((text) => {
    const [period = '', format] = text.split('.');
    return { period, format: format as ReportFormat };
  })
  .pipe(z.object({ period: periodId, format: z.enum(REPORT_FORMATS) }));

const closing = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number)
  .optional();

export const REPORT_ROUTES = {
  readReport: route({
    method: 'GET',
    path: '/v1/reports/{unit}/{file}',
    summary: {
      vi: 'Tải báo cáo (.docx) hoặc các phụ lục (.xlsx), theo số hiện có hoặc theo một lần chốt',
      en: 'Download the report (.docx) or its annexes (.xlsx), live or of a closing',
    },
    access: { kind: 'granted', action: 'figures.read', at: 'record' },
    params: z.strictObject({ unit: unitKey, file: fileName }),
    query: z.strictObject({ closing }),
    reply: z.object({ name: z.string(), contentType: z.string(), base64: z.base64() }),
    file: true,
  }),
  traceCode: route({
    method: 'GET',
    path: '/v1/units/{unit}/origin/{code}/{period}',
    summary: {
      vi: 'Tra mã in trong báo cáo: số từ đâu ra, và từ lần chốt đến nay có đổi không',
      en: 'From the short code printed in a report to what stands behind it, and whether it has changed since a closing',
    },
    access: { kind: 'granted', action: 'figures.read', at: 'path' },
    params: z.strictObject({
      unit: unitKey,
      code: z.string().regex(/^[\dA-Za-z]{5}$/),
      period: periodId,
    }),
    /** The closing it is held against; absent: the last one. */
    query: z.strictObject({ closing }),
    reply: origin,
  }),
};
