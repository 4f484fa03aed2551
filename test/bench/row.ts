/** What the bench measures: one number a row, beside what was promised. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { table } from '../../local/cli/table.ts';

export interface BenchRow {
  readonly name: string;
  readonly value: number;
  /** "ms", "kB", "lần" */
  readonly unit: string;
  /** No more than that was promised. */
  readonly bar?: number;
  /** No less than that. */
  readonly floor?: number;
}

export function isKept({ value, bar = Infinity, floor = -Infinity }: BenchRow): boolean {
  return value <= bar && value >= floor;
}

export function rowsTable(rows: readonly BenchRow[]): string {
  return table(
    [
      ['', 'left'],
      ['đo được', 'right'],
      ['đơn vị', 'left'],
      ['mức hứa', 'right'],
      ['', 'left'],
    ],
    rows.map((row) => [row.name, shown(row.value), row.unit, promised(row), mark(row)]),
  );
}

/** All of it, for whoever compares runs: bench.json, and the table as bench.txt. */
export async function writeRows(folder: string, rows: readonly BenchRow[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'bench.json'), `${JSON.stringify({ rows }, null, 2)}\n`);
  await writeFile(join(folder, 'bench.txt'), `${rowsTable(rows)}\n`);
}

function promised({ bar, floor }: BenchRow): string {
  if (bar !== undefined) return `≤ ${shown(bar)}`;
  return floor === undefined ? '' : `≥ ${shown(floor)}`;
}

function mark(row: BenchRow): string {
  if (row.bar === undefined && row.floor === undefined) return '';
  return isKept(row) ? '✓' : '✗';
}

const shown = (value: number) =>
  value.toLocaleString('vi-VN', { maximumFractionDigits: Math.abs(value) < 10 ? 3 : 0 });
