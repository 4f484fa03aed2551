import * as z from 'zod';
import { route } from './route.ts';
import { periodId, unitKey } from './schemas/names.ts';

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
    query: z.strictObject({
      closing: z
        .string()
        .regex(/^[1-9]\d{0,3}$/)
        .transform(Number)
        .optional(),
    }),
    reply: z.object({ name: z.string(), contentType: z.string(), base64: z.base64() }),
    file: true,
  }),
};
