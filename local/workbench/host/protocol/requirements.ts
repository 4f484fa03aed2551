/** Which sets of Excel's API there are; office.js itself refuses members of later ones. */

export type RequirementSets = Readonly<Record<string, string>>;

/** What the add-in is written for. */
export const TARGET: RequirementSets = {
  ExcelApi: '1.13',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.2',
  CustomFunctions: '1.9',
  RichApiRuntime: '1.1',
  RichApiRuntimeFlag: '1.2',
  DialogApi: '1.2',
  RibbonApi: '1.2',
};

/** Volume-licensed Excel 2021: no custom functions, no shared runtime. */
export const VOLUME_2021: RequirementSets = {
  ExcelApi: '1.14',
  RichApiRuntime: '1.1',
  RichApiRuntimeFlag: '1.2',
  DialogApi: '1.2',
};

/** Excel 2016: a pane, and little else. */
export const EXCEL_2016: RequirementSets = {
  ExcelApi: '1.1',
  RichApiRuntime: '1.1',
  DialogApi: '1.1',
};

export function supports(sets: RequirementSets, name: string): boolean {
  return Object.hasOwn(sets, name);
}
