/** The one way into the workbook. */

/** While a cell is being edited the call waits instead of failing. */
export function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, work);
}

/** Older Excel lacks some of what newer has; what needs it is left away there, with a word. */
export function excelHas(version: `1.${number}`): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
