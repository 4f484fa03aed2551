/** A refusal as a sentence. What a language says stands in problems-vi.ts and problems-en.ts. */
import type { Problem, ProblemCode, ProblemDetails } from '#domain/problems';
import type { UnitKey } from '#domain/sheet/sheet';
import type { Language } from './language.ts';
import { en } from './problems-en.ts';
import { vi } from './problems-vi.ts';

/** What sentences call the units that details only name by key. */
export type UnitName = (unit: UnitKey) => string;

/** A sentence for every problem there is; a code without one does not compile. */
export type ProblemMessages = {
  readonly [C in ProblemCode]: (details: ProblemDetails[C], unit: UnitName) => string;
};

const MESSAGES: Readonly<Record<Language, ProblemMessages>> = { vi, en };

export function problemMessage(
  { code, details }: Pick<Problem, 'code' | 'details'>,
  language: Language,
  unitName: UnitName = (unit) => unit,
): string {
  const sentence = MESSAGES[language][code] as (details: object, unit: UnitName) => string;
  return sentence(details, unitName);
}
