/** Reports to download. What writes documents is loaded when somebody asks for one: it is larger than all the rest. */
import { REPORT_ROUTES, type ReportFormat } from '#domain/routes/reports';
import type { ReportData } from '#report/report-data';
import { demand, placeOf } from '../../service/context.ts';
import { traceCode } from '../../service/origin.ts';
import { reportSource } from '../../service/report.ts';
import { mountsOf } from '../mount.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const CONTENT_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
};

const WRITERS: Readonly<Record<ReportFormat, (data: ReportData) => Promise<Uint8Array>>> = {
  docx: async (data) => {
    const { reportDocument } = await import('#report/docx/report-document');
    return (await reportDocument(data, null)).bytes;
  },
  xlsx: async (data) => {
    const { reportWorkbook } = await import('#report/xlsx/report-workbook');
    return (await reportWorkbook(data)).bytes;
  },
};

export const REPORT_MOUNTS = mountsOf(REPORT_ROUTES, {
  readReport: async ({ params, query }, { services, user }) => {
    const { period, format } = params.file;
    const place = placeOf(params.unit, period);
    demand(user, 'figures.read', place);
    const data = await reportSource(services, place, query.closing);
    const bytes = await WRITERS[format](data);
    return {
      name: `bao-cao-${place.unit.code}-${period}.${format}`,
      contentType: CONTENT_TYPES[format],
      base64: Buffer.from(bytes).toString('base64'),
    };
  },

  traceCode: ({ params: { unit, period, code }, query }, { services }) =>
    traceCode(services, placeOf(unit, period), code, query.closing),
});
