/**
 * Validation and number format of entry cells, which pasting takes away. They hang on protected pages, where Excel lets
 * nobody change them: the protection, which has no password, is lifted and put back in the same request. That ends the
 * undo history, so it happens when a person asks for it, and by itself only where there is no history yet.
 */
import { numberOf, verdictOf } from '#workbook/template/validations';
import { STYLES } from '#workbook/template/styles';
import type { CellKind, EntryCell } from '../sheet/entry-cells.ts';
import { inExcel } from './in-excel.ts';

const FORMATS: Readonly<Record<CellKind, string>> = {
  whole: STYLES.whole.numFmt,
  decimal: STYLES.decimal.numFmt,
  verdict: 'General',
};

/** Cells that no longer have what the form gave them. One request, however many there are. */
export async function lostFormats(cells: readonly EntryCell[]): Promise<readonly EntryCell[]> {
  return inExcel(async (context) => {
    const loaded = cells.map((cell) => {
      const range = context.workbook.worksheets.getItem(cell.sheet).getRange(cell.cell);
      range.load('numberFormat');
      range.dataValidation.load('type');
      return { cell, range };
    });
    await context.sync();
    return loaded
      .filter(
        ({ cell, range }) =>
          range.dataValidation.type !== EXPECTED[cell.kind] ||
          range.numberFormat[0]?.[0] !== FORMATS[cell.kind],
      )
      .map(({ cell }) => cell);
  });
}

const EXPECTED: Readonly<Record<CellKind, string>> = {
  whole: 'Custom',
  decimal: 'Custom',
  verdict: 'List',
};

/** Nobody has changed anything since the workbook was opened or saved. */
export async function isUntouched(): Promise<boolean> {
  return inExcel(async (context) => {
    context.workbook.load('isDirty');
    await context.sync();
    return !context.workbook.isDirty;
  });
}

export async function putBackFormats(cells: readonly EntryCell[]): Promise<void> {
  const pages = [...new Set(cells.map(({ sheet }) => sheet))];
  await inExcel(async (context) => {
    const sheets = pages.map((name) => context.workbook.worksheets.getItem(name));
    for (const { protection } of sheets) protection.load('protected,options');
    await context.sync();
    for (const { protection } of sheets) if (protection.protected) protection.unprotect();
    for (const cell of cells) {
      putBack(context.workbook.worksheets.getItem(cell.sheet).getRange(cell.cell), cell);
    }
    for (const { protection } of sheets) {
      if (protection.protected) protection.protect(protection.options);
    }
    await context.sync();
  });
}

function putBack(range: Excel.Range, { cell, kind }: EntryCell): void {
  const [rule] = kind === 'verdict' ? verdictOf([cell]) : numberOf([cell], kind === 'whole');
  range.numberFormat = [[FORMATS[kind]]];
  range.dataValidation.rule =
    kind === 'verdict'
      ? { list: { inCellDropDown: true, source: (rule?.values ?? []).join(',') } }
      : { custom: { formula: `=${rule?.formula1}` } };
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: 'Stop',
    title: rule?.errorTitle ?? '',
    message: rule?.errorMessage ?? '',
  };
}
