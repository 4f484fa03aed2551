/** Validations of a file as Excel.DataValidationRule has them. */
import type { DataValidation, ValidationOperator } from 'hucre';
import type { ValidationRecord } from '../host/records.ts';
import { areasOf } from './areas.ts';

export const OPERATORS: Readonly<Record<ValidationOperator, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

const KINDS = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

export function validationOf(validation: DataValidation): ValidationRecord {
  const { allowBlank = false, showInputMessage = false, showErrorMessage = false } = validation;
  const { inputTitle, inputMessage, errorTitle, errorMessage, errorStyle = 'stop' } = validation;
  return {
    areas: areasOf(validation.range),
    rule: ruleOf(validation),
    ignoreBlanks: allowBlank,
    prompt: { showPrompt: showInputMessage, title: inputTitle ?? '', message: inputMessage ?? '' },
    errorAlert: {
      showAlert: showErrorMessage,
      style: STYLES[errorStyle],
      title: errorTitle ?? '',
      message: errorMessage ?? '',
    },
  };
}

function ruleOf({ type, operator = 'between', formula1, formula2, values }: DataValidation) {
  if (type === 'list') {
    return { list: { inCellDropDown: true, source: values?.join(',') ?? `=${formula1 ?? ''}` } };
  }
  if (type === 'custom') return { custom: { formula: `=${formula1 ?? ''}` } };
  return {
    [KINDS[type]]: {
      operator: OPERATORS[operator],
      formula1: operand(formula1),
      ...(formula2 === undefined ? {} : { formula2: operand(formula2) }),
    },
  };
}

/** A number, or a formula. */
export function operand(formula: string | undefined): string | number {
  if (formula === undefined) return '';
  const number = Number(formula);
  return formula.trim() !== '' && Number.isFinite(number) ? number : `=${formula}`;
}
