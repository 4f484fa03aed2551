/** Conditional formats of a file, as the members of Excel.ConditionalFormat that would have made them. */
import type { ConditionalRule, Workbook } from 'hucre';
import type { ConditionalFormatRecord } from '../host/records.ts';
import { areasOf } from './areas.ts';
import { colourOf } from './style.ts';
import { operand, OPERATORS } from './validations.ts';

const TEXT_OPERATORS = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
} as const;

const PRESETS = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  duplicateValues: 'DuplicateValues',
  uniqueValues: 'UniqueValues',
  aboveAverage: 'AboveAverage',
  top10: 'AboveAverage',
} as const;

interface Made {
  readonly type: string;
  readonly member: string;
  readonly set: readonly (readonly [string, unknown])[];
}

export function conditionalFormatOf(
  workbook: Workbook,
  rule: ConditionalRule,
  id: string,
): ConditionalFormatRecord {
  const { type, member, set } = made(rule);
  const format = formatOf(workbook, rule).map(
    ([name, value]) => [`${member}.format.${name}`, value] as const,
  );
  return {
    id,
    type,
    areas: areasOf(rule.range),
    priority: rule.priority,
    stopIfTrue: rule.stopIfTrue ?? false,
    set: new Map([...set.map(([name, value]) => [`${member}.${name}`, value] as const), ...format]),
  };
}

function made(rule: ConditionalRule): Made {
  const [first, second] = [rule.formula ?? []].flat();
  switch (rule.type) {
    case 'expression':
      return { type: 'Custom', member: 'custom', set: [['rule.formula', `=${first ?? ''}`]] };
    case 'cellIs': {
      const value = {
        operator: OPERATORS[rule.operator ?? 'equal'],
        formula1: operand(first),
        ...(second === undefined ? {} : { formula2: operand(second) }),
      };
      return { type: 'CellValue', member: 'cellValue', set: [['rule', value]] };
    }
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith': {
      const value = { operator: TEXT_OPERATORS[rule.type], text: rule.text ?? '' };
      return { type: 'ContainsText', member: 'textComparison', set: [['rule', value]] };
    }
    case 'colorScale':
      return { type: 'ColorScale', member: 'colorScale', set: [['criteria', rule.colorScale]] };
    case 'dataBar':
      return {
        type: 'DataBar',
        member: 'dataBar',
        set: [['positiveFormat.fillColor', `#${rule.dataBar?.color.slice(-6) ?? ''}`]],
      };
    case 'iconSet':
      return { type: 'IconSet', member: 'iconSet', set: [['style', rule.iconSet?.iconSet]] };
    default:
      return {
        type: 'PresetCriteria',
        member: 'preset',
        set: [['rule', { criterion: PRESETS[rule.type] }]],
      };
  }
}

function formatOf(workbook: Workbook, { style }: ConditionalRule): (readonly [string, unknown])[] {
  const fill = style?.fill?.type === 'pattern' ? style.fill : undefined;
  const members = [
    // Conditional formats fill with bgColor where cells fill with fgColor.
    ['fill.color', colourOf(workbook, fill?.bgColor ?? fill?.fgColor)],
    ['font.color', colourOf(workbook, style?.font?.color)],
    ['font.bold', style?.font?.bold ?? null],
    ['font.italic', style?.font?.italic ?? null],
  ] as const;
  return members.filter(([, value]) => value !== null);
}
