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
      /** What was reported, or what was planned. */
      readonly nature: 'actual' | 'plan';
    }
  | {
      /** Which communes, or of a commune which entries, stand behind a figure. */
      readonly kind: 'trace';
      readonly concept: string;
      readonly unit: UnitKey;
      readonly period: PeriodId;
    }
  | {
      readonly kind: 'entry';
      readonly unit: UnitKey;
      readonly period: PeriodId;
      /** An address, or the id of an indicator for its verdict. */
      readonly at: string;
    };

export type QuestionOf<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

export type Value = number | string | readonly (readonly (number | string)[])[];

export type Answer = { readonly value: Value } | { readonly error: FunctionError };

/** Equal questions are one. */
export function questionId(question: Question): string {
  const { kind, unit, period } = question;
  switch (kind) {
    case 'figure':
      return [kind, question.concept, unit, period, question.counted, question.nature].join('|');
    case 'trace':
      return [kind, question.concept, unit, period].join('|');
    case 'entry':
      return [kind, question.at, unit, period].join('|');
  }
}

/** Whether a cell that shows the one need not be told the other. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  return said(a) === said(b);
}

function said(answer: Answer): string {
  return 'value' in answer
    ? JSON.stringify(answer.value)
    : JSON.stringify({ code: answer.error.code, params: answer.error.params });
}
