/**
 * Formulas with NTM functions become the values they show, before a file goes to somebody without the add-in. Only
 * those formulas; one request writes them all, so that it is one step to undo.
 */
import { inExcel } from '../excel/in-excel.ts';
import { SHEET_NAMES } from '#workbook/names';
import { asTyped, holdsOurFunction, isFinal } from './our-formulas.ts';

export interface Frozen {
  /** Cells that hold a value now. */
  readonly cells: number;
  /** Formulas left as they are: their sheet is protected. */
  readonly guarded: number;
  /** Formulas left as they are: they show an error or are still waiting. */
  readonly unsettled: number;
}

interface Found {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

export async function freezeFunctions(): Promise<Frozen> {
  return inExcel(async (context) => {
    const { found, guarded } = await ourFormulas(context);
    const settled = found.filter(({ value }) => isFinal(value));
    const blocks = settled.map(({ sheet, row, column }) => {
      const cell = sheet.getCell(row, column);
      // A formula that fills several cells keeps its results in all of them.
      const spilled = cell.getSpillingToRangeOrNullObject();
      spilled.load('values');
      return { cell, spilled };
    });
    await context.sync();

    let cells = 0;
    blocks.forEach(({ cell, spilled }, index) => {
      if (spilled.isNullObject) {
        cell.values = [[asTyped(settled[index]!.value)]];
        cells += 1;
      } else {
        const values = spilled.values.map((row: unknown[]) => row.map(asTyped));
        // First the formula goes, else it would find its own values in its way.
        cell.values = [[values[0]![0]]];
        cell.getResizedRange(values.length - 1, values[0]!.length - 1).values = values;
        cells += values.flat().length;
      }
    });
    await context.sync();
    return { cells, guarded, unsettled: found.length - settled.length };
  });
}

async function ourFormulas(context: Excel.RequestContext) {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();

  const pages = worksheets.items
    .filter(({ name }) => name !== SHEET_NAMES.hidden)
    .map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(false);
      used.load('rowIndex,columnIndex,formulas,values');
      sheet.protection.load('protected');
      return { sheet, used };
    });
  await context.sync();

  const found: Found[] = [];
  let guarded = 0;
  for (const { sheet, used } of pages) {
    if (used.isNullObject) continue;
    used.formulas.forEach((formulas: unknown[], at: number) => {
      formulas.forEach((formula, on) => {
        if (!holdsOurFunction(formula)) return;
        if (sheet.protection.protected) guarded += 1;
        else {
          found.push({
            sheet,
            row: used.rowIndex + at,
            column: used.columnIndex + on,
            value: used.values[at]![on] as unknown,
          });
        }
      });
    });
  }
  return { found, guarded };
}
