/** What a cell asks the provincial store, and what it is answered. */
import type { Counted } from '#domain/routes/schemas/figure';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { FunctionError } from '../function-error.ts';

export type Question =
  | {
      readonly kind: 'figure';
      readonly concept: string;
      readonly unit: UnitKey;
      readonly period: PeriodId;
      readonly counted: Counted;
    }
  | {
      readonly kind: 'entry';
      readonly unit: UnitKey;
      readonly period: PeriodId;
      /** An address, or the id of an indicator for its verdict. */
      readonly at: string;
    };

export type QuestionOf<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

export type Answer = { readonly value: number | string } | { readonly error: FunctionError };

/** Equal questions are one. */
export function questionId(question: Question): string {
  return question.kind === 'figure'
    ? ['figure', question.concept, question.unit, question.period, question.counted].join('|')
    : ['entry', question.at, question.unit, question.period].join('|');
}
