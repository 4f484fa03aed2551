// Pages that ask one number a row: the commune's facts, the physical results, the money.
import type { FormItem } from '#domain/form/form';
import { COMMUNE_FACTS } from '#domain/form/commune-facts';
import { FORM_RELATIONS } from '#domain/form/relations';
import { STATISTICS } from '#domain/form/statistics';
import { COMMUNITY_ITEMS, MONEY_ITEMS } from '#domain/form/resources';
import type { Address } from '#domain/sheet/sheet';
import { definedName } from '../names.ts';
import { entryContent, noteContent, type FormContext } from './context.ts';
import type { Grid } from './grid.ts';
import { moneyScaleCheck, numberChecks } from './number-checks.ts';
import { relationChecks, rowCheckFormula, rowCheckText, type RowCheck } from './row-checks.ts';

const LABELS: ReadonlyMap<Address, string> = new Map(
  [...COMMUNE_FACTS, ...STATISTICS, ...MONEY_ITEMS, ...COMMUNITY_ITEMS].map((item) => [
    item.address,
    item.text.vi,
  ]),
);

export function formLabel(address: Address): string {
  return `“${LABELS.get(address) ?? address}”`;
}

/** Puts an entry cell, its name and its validation. */
export function putNumber(
  grid: Grid,
  context: FormContext,
  item: Pick<FormItem, 'address' | 'whole'>,
  row: number,
  column: number,
): string {
  const cell = grid.put(
    row,
    column,
    item.whole ? 'whole' : 'decimal',
    entryContent(context.sheet, item.address),
  );
  grid.nameCell(definedName(item.address), row, column);
  grid.expectNumber(cell, item.whole);
  return cell;
}

/** `note` is the cell in which a query about the row is explained; null where there is none. */
export function simpleRowChecks(
  item: FormItem,
  cell: string,
  required: boolean,
  note: string | null = null,
): RowCheck[] {
  return [
    ...numberChecks({
      cell,
      address: item.address,
      whole: item.whole,
      called: 'số liệu',
      required,
    }),
    ...relationChecks(item.address, FORM_RELATIONS, formLabel),
    ...(note && item.measure === 'triệu đồng' ? [moneyScaleCheck(cell, item.address, note)] : []),
  ];
}

/** Where a query about the row is explained. */
export function putNote(
  grid: Grid,
  context: FormContext,
  row: number,
  column: number,
  note: string,
): void {
  grid.put(row, column, 'entryText', noteContent(context.sheet, note));
  grid.nameCell(definedName(note), row, column);
}

export function putCheck(
  grid: Grid,
  context: FormContext,
  row: number,
  column: number,
  checks: readonly RowCheck[],
): void {
  grid.put(row, column, 'check', {
    formula: rowCheckFormula(checks),
    result: rowCheckText(checks, context.findings),
  });
}
