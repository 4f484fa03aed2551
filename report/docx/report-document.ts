/** The half-year report as a Word document. */
import type { ReportData } from '../report-data.ts';
import { defaultTemplate } from './default-template.ts';
import { fillTemplate, type FilledReport } from './fill-template.ts';

/** `template` null: the one the program brings. Throws ReportError. */
export async function reportDocument(
  data: ReportData,
  template: Uint8Array | null,
): Promise<FilledReport> {
  return fillTemplate(template ?? (await defaultTemplate()), data);
}
