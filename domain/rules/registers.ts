/** value.* of what is kept as text: notes, and the rows of the registers. */
import {
  compare,
  decimalText,
  isDecimalText,
  isNegative,
  parseDecimal,
} from '#domain/values/decimal';
import { toUnicode } from '#domain/values/legacy-fonts';
import type { RegisterColumn } from '#domain/form/form';
import { rowsAlike } from '#domain/form/rows-alike';
import { REGISTERS } from '#domain/form/registers';
import { STATE_CODES } from '#domain/sheet/entry';
import type { Address } from '#domain/sheet/sheet';
import { fieldsOf } from './fields.ts';
import { finding, type Finding } from './finding.ts';
import type { RuleContext } from './rule.ts';
import { unreadNumber } from './unread.ts';

/** Columns of percentages: how much of a work is done. */
const PERCENT_COLUMNS: ReadonlySet<Address> = new Set(['reg.works.progress']);
const HUNDRED = parseDecimal('100');
const STATES: ReadonlySet<string> = new Set(Object.values(STATE_CODES));

export function* typedTexts({ pack, sheet }: RuleContext): Iterable<Finding> {
  for (const [at, text] of Object.entries(sheet.notes)) {
    const found = legacyFont(text, at);
    if (found) yield { ...found, indicator: fieldsOf(pack).indicatorOf.get(at) };
  }
}

export function* registerCells({ sheet }: RuleContext): Iterable<Finding> {
  for (const { id, columns } of REGISTERS) {
    for (const [row, { fields }] of (sheet.registers[id] ?? []).entries()) {
      for (const column of columns) {
        const text = fields[column.id];
        if (text === undefined || text === '') continue;
        const found = registerCell(text, `reg.${id}.${row}.${column.id}`, column, id);
        if (found) yield found;
      }
    }
  }
}

/** A row that says what an earlier one says: counted twice wherever rows are counted. */
export function* rowsTwice({ sheet }: RuleContext): Iterable<Finding> {
  for (const register of REGISTERS) {
    const rows = sheet.registers[register.id] ?? [];
    for (const [first, index] of rowsAlike(register, rows)) {
      const name = rows[index]!.fields['name'] ?? '';
      const at = `reg.${register.id}.${index}.name`;
      yield finding('consistency.rowTwice', { name, row: first + 1 }, { at });
    }
  }
}

function registerCell(
  text: string,
  at: Address,
  column: RegisterColumn,
  register: string,
): Finding | undefined {
  if (column.type !== 'number') return legacyFont(text, at);
  if (STATES.has(text)) return undefined;
  const percent = PERCENT_COLUMNS.has(`reg.${register}.${column.id}`);
  if (!isDecimalText(text)) {
    return unreadNumber(text, { address: at, measure: percent ? '%' : undefined, total: false });
  }
  const number = parseDecimal(text);
  const value = decimalText(number);
  if (isNegative(number)) return finding('value.negative', { value }, { at });
  if (percent && compare(number, HUNDRED) > 0)
    return finding('value.overHundred', { value }, { at });
  return undefined;
}

function legacyFont(raw: string, at: Address): Finding | undefined {
  const { text, converted } = toUnicode(raw);
  return converted === null
    ? undefined
    : finding('value.legacyFont', { raw, reading: text }, { at });
}
