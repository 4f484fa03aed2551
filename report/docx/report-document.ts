/** The half-year report as a Word document. */
import { documentMessage } from '#domain/messages/document-message';
import { readDocx } from '#workbook/docx/read-docx';
import type { ReportData } from '../report-data.ts';
import { ReportError } from '../report-error.ts';
import { defaultTemplate } from './default-template.ts';
import { fillTemplate, type FilledReport } from './fill-template.ts';

/** `template` null: the one the program brings. Throws ReportError. */
export async function reportDocument(
  data: ReportData,
  template: Uint8Array | null,
): Promise<FilledReport> {
  if (template) refuseUnread(template);
  return fillTemplate(template ?? (await defaultTemplate()), data);
}

/** Looked at before anything parses it: it came from outside. */
function refuseUnread(template: Uint8Array): void {
  const read = readDocx(template);
  if ('problem' in read) {
    throw new ReportError(`Không đọc được mẫu báo cáo. ${documentMessage(read.problem, 'vi')}`);
  }
}
