/** The rows of a table with a commune in each: its name or code in one column, the criteria it meets in another. */
import { countOf, isBlank, listOf, type Range } from './cells.ts';
import { FunctionError } from './function-error.ts';

/** Criteria met, by commune. Rows without a commune are no communes: titles left empty, room for more, totals. */
export function metByCommune(communes: Range, met: Range): readonly number[] {
  const names = listOf(communes);
  const counts = listOf(met);
  if (names.length !== counts.length) {
    throw new FunctionError('range.rowsDiffer', { first: names.length, second: counts.length });
  }
  const rows = counts.flatMap((count, index) =>
    isBlank(names[index]) ? [] : [countOf(count, index + 1)],
  );
  if (rows.length === 0) throw new FunctionError('communes.none', {});
  return rows;
}
