import type {
  DocumentProblem,
  DocumentProblemCode,
  DocumentProblemParams,
} from '#domain/report/document-problem';
import { en } from './document-en.ts';
import { vi } from './document-vi.ts';
import type { Language } from './language.ts';

/** A sentence for every problem there is; a code without one does not compile. */
export type DocumentMessages = {
  readonly [C in DocumentProblemCode]: (params: DocumentProblemParams[C]) => string;
};

const MESSAGES: Readonly<Record<Language, DocumentMessages>> = { vi, en };

export function documentMessage({ code, params }: DocumentProblem, language: Language): string {
  return (MESSAGES[language][code] as (params: object) => string)(params);
}
