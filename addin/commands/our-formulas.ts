/** Which formulas are ours, and which results are results. */

/** Excel without the add-in shows "_xldudf_NTM_" where it shows "NTM." with it. */
const OURS = /(?:^|[^A-Za-z0-9_.\]])(?:NTM\.|_xldudf_NTM_)[A-Z]+\(/i;

export function holdsOurFunction(formula: unknown): boolean {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
  return OURS.test(formula.replace(/"[^"]*"/g, '""'));
}

/** An error is no value to keep, and "#BUSY!" none yet. */
export function isFinal(value: unknown): boolean {
  return typeof value !== 'string' || !/^#[A-Z][A-Z0-9_/]+[!?]?$/.test(value);
}

/** "Đạt", but not "05986", which Excel would make a number, "15-18", a date, or "TRUE". */
const STAYS_TEXT = /^(?!true$|false$)\p{L}\P{N}*$/iu;

/** The value as it has to be written for Excel to keep it as it is: texts that look like something else get a mark. */
export function asTyped(value: unknown): unknown {
  if (typeof value !== 'string' || value === '' || STAYS_TEXT.test(value)) return value;
  return `'${value}`;
}
