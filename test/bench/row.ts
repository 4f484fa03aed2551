/** What the bench measures: one number a row, beside what was promised and beside the least there is to do. */
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
  readonly floor?: Floor;
}

/** What nobody can do without: bytes to inflate, items to read. Measured here, in the unit of the row. */
export interface Floor {
  readonly value: number;
  readonly of: string;
}

/** Rows that belong together. */
export interface BenchPart {
  readonly title: string;
  readonly rows: readonly BenchRow[];
}

export function isKept({ value, bar = Infinity }: BenchRow): boolean {
  return value <= bar;
}

export function rowsTable(rows: readonly BenchRow[]): string {
  return table(
    [
      ['', 'left'],
      ['đo được', 'right'],
      ['đơn vị', 'left'],
      ['mức hứa', 'right'],
      ['', 'left'],
      ['gấp sàn', 'right'],
      ['sàn', 'left'],
    ],
    rows.map((row) => [
      row.name,
      shown(row.value),
      row.unit,
      row.bar === undefined ? '' : `≤ ${shown(row.bar)}`,
      row.bar === undefined ? '' : isKept(row) ? '✓' : '✗',
      ...aboveFloor(row),
    ]),
  );
}

export function partText({ title, rows }: BenchPart): string {
  return `${title}\n${rowsTable(rows)}\n`;
}

/** All of it, for whoever compares runs: bench.json, and the tables as bench.txt. */
export async function writeParts(folder: string, parts: readonly BenchPart[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'bench.json'), `${JSON.stringify({ parts }, null, 2)}\n`);
  await writeFile(join(folder, 'bench.txt'), parts.map(partText).join('\n'));
}

function aboveFloor({ value, unit, floor }: BenchRow): readonly [string, string] {
  if (!floor) return ['', ''];
  return [`${shown(value / floor.value)}×`, `${shown(floor.value)} ${unit}: ${floor.of}`];
}

const shown = (value: number) =>
  value.toLocaleString('vi-VN', { maximumFractionDigits: Math.abs(value) < 10 ? 3 : 0 });
