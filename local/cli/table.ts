import Table from 'cli-table3';

export type Column = readonly [heading: string, align: 'left' | 'right'];

/** A plain table that reads the same on paper and in a terminal without colours. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const drawn = new Table({
    head: columns.map(([heading]) => heading),
    colAligns: columns.map(([, align]) => align),
    style: { head: [], border: [], compact: true, 'padding-left': 1, 'padding-right': 1 },
  });
  drawn.push(...rows.map((row) => [...row]));
  return drawn.toString();
}
