/** A finding in the text of a report as a sentence. What a language says stands in report-vi.ts and report-en.ts. */
import type { ReportCode, ReportFinding, ReportFindingParams } from '#domain/report/lint/catalogue';
import type { Language } from './language.ts';
import { en } from './report-en.ts';
import { vi } from './report-vi.ts';

/** A sentence for every finding there is; a code without one does not compile. */
export type ReportMessages = {
  readonly [C in ReportCode]: (params: ReportFindingParams[C]) => string;
};

const MESSAGES: Readonly<Record<Language, ReportMessages>> = { vi, en };

export function reportMessage(
  { code, params }: Pick<ReportFinding, 'code' | 'params'>,
  language: Language,
): string {
  return (MESSAGES[language][code] as (params: object) => string)(params);
}
