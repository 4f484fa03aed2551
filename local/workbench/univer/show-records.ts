/** Rules that the add-in changes, shown where Univer has such rules. */
import type { Records, Shown } from '../host/records.ts';
import { conditionalRules, validationRules } from './rules.ts';
import { UNIT } from './snapshot.ts';
import type { Facade, FacadeWorkbook } from './types.ts';

export function showRecords(facade: Facade, workbook: FacadeWorkbook, records: Records): void {
  const pending = new Map<string, Set<Shown>>();
  const show = () => {
    for (const [sheet, kinds] of [...pending]) {
      pending.delete(sheet);
      if (!workbook.getSheetBySheetId(sheet)) continue;
      if (kinds.has('conditionalFormats')) showConditionalFormats(facade, workbook, records, sheet);
      if (kinds.has('validations')) showValidations(facade, workbook, records, sheet);
    }
  };
  records.listen((sheet, what) => {
    // One batch sets many members of one rule: it is shown when all are set.
    if (pending.size === 0) queueMicrotask(show);
    pending.set(sheet, (pending.get(sheet) ?? new Set<Shown>()).add(what));
  });
}

function showConditionalFormats(
  facade: Facade,
  workbook: FacadeWorkbook,
  records: Records,
  sheet: string,
): void {
  const facadeSheet = workbook.getSheetBySheetId(sheet)!;
  for (const { cfId } of facadeSheet.getConditionalFormattingRules()) {
    run(facade, 'sheet.mutation.delete-conditional-rule', sheet, { cfId });
  }
  // Each goes before those that are there.
  for (const rule of conditionalRules(records.of(sheet)).reverse()) {
    run(facade, 'sheet.mutation.add-conditional-rule', sheet, { rule });
  }
}

function showValidations(
  facade: Facade,
  workbook: FacadeWorkbook,
  records: Records,
  sheet: string,
): void {
  const facadeSheet = workbook.getSheetBySheetId(sheet)!;
  const ids = facadeSheet.getDataValidations().map(({ rule }) => rule.uid);
  if (ids.length > 0) run(facade, 'data-validation.mutation.removeRule', sheet, { ruleId: ids });
  const rule = validationRules(records.of(sheet));
  if (rule.length > 0) run(facade, 'data-validation.mutation.addRule', sheet, { rule });
}

function run(facade: Facade, command: string, sheet: string, params: object): void {
  facade.syncExecuteCommand(command, { unitId: UNIT, subUnitId: sheet, ...params });
}
