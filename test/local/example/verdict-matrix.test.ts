import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Random } from '#local/example/random';
import { verdictMatrix } from '#local/example/verdict-matrix';

type Table = readonly (readonly boolean[])[];

const count = (values: readonly boolean[]) => values.filter(Boolean).length;
const rowSums = (table: Table) => table.map(count);
const columnSums = (table: Table) =>
  (table[0] ?? []).map((_, column) => count(table.map((row) => row[column]!)));

/** Any table: its sums are sums of a table. */
const tables = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const indifferent = () => 0;

describe('a table of verdicts', () => {
  it('has the sums asked for, wherever some table has them', () => {
    fc.assert(
      fc.property(tables, fc.string(), (table, seed) => {
        const affinity = (row: number, column: number) =>
          new Random(seed, String(row), String(column)).next();
        const made = verdictMatrix(rowSums(table), columnSums(table), affinity, new Random(seed));
        expect(rowSums(made)).toEqual(rowSums(table));
        expect(columnSums(made)).toEqual(columnSums(table));
      }),
    );
  });

  it('puts a yes where it fits best', () => {
    const affinity = (row: number, column: number) => (row === column ? 1 : 0);
    expect(verdictMatrix([1, 1, 1], [1, 1, 1], affinity, new Random('fit'))).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });

  it.each([
    ['whose rows and columns add up to different totals', [1, 1], [1, 0]],
    ['with a row longer than there are columns', [3, 0], [1, 1]],
    ['with a column longer than there are rows', [1, 1], [3]],
    ['that rows and columns allow only together', [2, 2, 0], [3, 1]],
  ])('is refused: one %s', (_, rows, columns) => {
    expect(() => verdictMatrix(rows, columns, indifferent, new Random('x'))).toThrow(RangeError);
  });
});
