// How many rows of the form say that something is wrong: counted over the columns Kiểm tra of all its pages.
import { CHECK_COLUMNS } from '../names.ts';
import type { Grid } from './grid.ts';
import { CHECK_PREFIX } from './row-checks.ts';

export type CheckCounts = Readonly<Record<keyof typeof CHECK_PREFIX, number>>;

/** Names the column of a page; `page` is its place in CHECK_COLUMNS. */
export function nameChecks(
  grid: Grid,
  page: number,
  column: number,
  first: number,
  last: number,
): void {
  grid.nameCell(CHECK_COLUMNS[page]!, first, column, last, column);
}

export function countFormula(kind: keyof typeof CHECK_PREFIX): string {
  const pattern = `"${CHECK_PREFIX[kind].trim()}*"`;
  return CHECK_COLUMNS.map((name) => `COUNTIF(${name},${pattern})`).join('+');
}

/** What the formulas will count, from the texts of the pages' columns. */
export function checkCounts(
  pages: readonly { readonly grid: Grid; readonly column: number }[],
): CheckCounts {
  const texts = pages.flatMap(({ grid, column }) =>
    [...grid.cells]
      .filter(([place]) => place.endsWith(`,${column - 1}`))
      .map(([, cell]) => String(cell.formulaResult ?? '')),
  );
  const count = (prefix: string) => texts.filter((text) => text.startsWith(prefix)).length;
  return {
    error: count(CHECK_PREFIX.error),
    missing: count(CHECK_PREFIX.missing),
    query: count(CHECK_PREFIX.query),
  };
}
