/** Every function by the id that functions.json gives it. A test holds the two against one another. */
export const FUNCTION_IDS = [
  'AVGCRITERIA',
  'BAND',
  'BANDTABLE',
  'CHECK',
  'COUNTMET',
  'EVAL',
  'FIGURE',
  'GAP',
  'NUM',
  'PASSRATE',
  'RATIO',
  'SHARE',
  'SHEET',
  'THRESHOLD',
  'TRACE',
  'UNIT',
] as const;

export type FunctionId = (typeof FUNCTION_IDS)[number];
