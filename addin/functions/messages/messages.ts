/** What functions say: the sentence behind an error, and the words they write into cells. */
import type { Language } from '#domain/messages/language';
import type { ErrorCode, ErrorParams, FunctionError } from '../function-error.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export interface FunctionMessages {
  /** A sentence for every error there is; a code without one does not compile. */
  readonly errors: { readonly [C in ErrorCode]: (params: ErrorParams[C]) => string };
  /** Why NTM.EVAL decides nothing of a blank cell, which Excel hands over as 0. */
  readonly blankOrZero: string;
  /** The one row of NTM.CHECK where there is nothing to say. */
  readonly nothingFound: string;
}

export const FUNCTION_MESSAGES: Readonly<Record<Language, FunctionMessages>> = { vi, en };

export function errorSentence({ code, params }: FunctionError, language: Language): string {
  const sentence = FUNCTION_MESSAGES[language].errors[code] as (params: object) => string;
  return sentence(params);
}
