/** Validations and conditional formats, as far as Univer has them. What it has not is kept and not shown. */
import type {
  IConditionFormattingRule,
  IConditionalFormattingRuleConfig,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { IStyleData } from '@univerjs/core';
import type { ConditionalFormatRecord, SheetRecords, ValidationRecord } from '../host/records.ts';
import { rangeOf } from './range.ts';
import { univerStyle } from './style.ts';

/** Excel's names of operators are Univer's, but for a letter and a word: "EqualTo" is "equal". */
function operatorOf(name: unknown): string {
  const text = String(name).replace(/EqualTo$/, 'Equal');
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const KINDS: Readonly<Record<string, string>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

/** Of `ISheetDataValidationRule`, whose members are enumerations of the same texts. */
export function validationRule(record: ValidationRecord, index: number): object | null {
  const typed = typeOf(record.rule);
  if (!typed) return null;
  const { errorAlert: alert, prompt } = record;
  return {
    uid: `validation-${index}`,
    ranges: record.areas.map(rangeOf),
    allowBlank: record.ignoreBlanks,
    ...typed,
    showErrorMessage: alert?.['showAlert'] === true,
    // 1: refuses; 2: warns. Typing is refused as in Excel, pasting goes past it.
    errorStyle: alert?.['style'] === 'Stop' ? 1 : 2,
    error: alert?.['message'],
    errorTitle: alert?.['title'],
    showInputMessage: prompt?.['showPrompt'] === true,
    prompt: prompt?.['message'],
    promptTitle: prompt?.['title'],
  };
}

function typeOf(rule: ValidationRecord['rule']): object | null {
  const [kind] = Object.keys(rule);
  const body = (kind === undefined ? {} : rule[kind]) as Readonly<Record<string, unknown>>;
  if (kind === 'list') {
    return { type: 'list', formula1: String(body['source']), showDropDown: true };
  }
  if (kind === 'custom') return { type: 'custom', formula1: String(body['formula']) };
  if (kind === undefined || !(kind in KINDS)) return null;
  return {
    type: KINDS[kind],
    operator: operatorOf(body['operator']),
    formula1: String(body['formula1'] ?? ''),
    formula2: String(body['formula2'] ?? ''),
  };
}

export function conditionalRule(record: ConditionalFormatRecord): IConditionFormattingRule | null {
  const rule = ruleOf(record);
  if (!rule) return null;
  return {
    cfId: record.id,
    ranges: record.areas.map(rangeOf),
    stopIfTrue: record.stopIfTrue,
    rule: rule as IConditionalFormattingRuleConfig,
  };
}

function ruleOf({ type, set }: ConditionalFormatRecord): object | null {
  const highlight = (member: string) => ({
    type: 'highlightCell',
    style: styleOf(set, `${member}.format.`),
  });
  const rule = (member: string) =>
    (set.get(`${member}.rule`) ?? {}) as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'Custom': {
      const formula = set.get('custom.rule.formula');
      return { ...highlight('custom'), subType: 'formula', value: String(formula ?? '') };
    }
    case 'CellValue': {
      const { operator, formula1, formula2 } = rule('cellValue');
      const first = numberOr(formula1);
      const second = numberOr(formula2);
      if (first === null) return null;
      return {
        ...highlight('cellValue'),
        subType: 'number',
        operator: operatorOf(operator),
        value: second === null ? first : [first, second],
      };
    }
    case 'ContainsText': {
      const { operator, text } = rule('textComparison');
      const name = operatorOf(operator).replace(/^contains$/, 'containsText');
      return { ...highlight('textComparison'), subType: 'text', operator: name, value: text };
    }
    default:
      return null;
  }
}

function numberOr(operand: unknown): number | null {
  const text = String(operand ?? '').replace(/^=/, '');
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}

function styleOf(set: ReadonlyMap<string, unknown>, prefix: string): IStyleData {
  const fill = set.get(`${prefix}fill.color`);
  const color = set.get(`${prefix}font.color`);
  const bold = set.get(`${prefix}font.bold`);
  return univerStyle({
    ...(typeof fill === 'string' ? { fill } : {}),
    ...(typeof color === 'string' ? { fontColor: color } : {}),
    ...(typeof bold === 'boolean' ? { bold } : {}),
  });
}

/** The first in priority stands first. */
export function conditionalRules({ conditionalFormats }: SheetRecords): IConditionFormattingRule[] {
  return [...conditionalFormats]
    .sort((one, other) => one.priority - other.priority)
    .flatMap((record) => conditionalRule(record) ?? []);
}

export function validationRules({ validations }: SheetRecords): object[] {
  return validations.flatMap((record, index) => validationRule(record, index) ?? []);
}
