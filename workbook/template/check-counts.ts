import type { Grid } from './grid.ts';
import { CHECK_PREFIX } from './row-checks.ts';

/** How many rows of a page's check column say so. */
export type CheckCounts = Readonly<Record<keyof typeof CHECK_PREFIX, number>>;

export function checkCounts(grid: Grid, column: number): CheckCounts {
  const texts = [...grid.cells]
    .filter(([place]) => place.endsWith(`,${column - 1}`))
    .map(([, cell]) => String(cell.formulaResult ?? ''));
  const count = (prefix: string) => texts.filter((text) => text.startsWith(prefix)).length;
  return {
    error: count(CHECK_PREFIX.error),
    missing: count(CHECK_PREFIX.missing),
    query: count(CHECK_PREFIX.query),
  };
}
