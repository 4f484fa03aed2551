/** `ntm report` as a person waits for it: the whole process, from 207 files to a Word document. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchRow } from './row.ts';

const NTM = join(import.meta.dirname, '../../local/ntm.mjs');
const RUNS = 3;
const BAR = 5_000;

export async function measureReportProcess(
  folder: string,
  period: string,
): Promise<readonly BenchRow[]> {
  const out = await mkdtemp(join(tmpdir(), 'ntm-bench-'));
  const runs: number[] = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      const file = join(out, `${run}.docx`);
      const start = performance.now();
      await promisify(execFile)(process.execPath, [
        NTM,
        ...['report', folder, '--period', period, '--out', file],
      ]);
      runs.push(performance.now() - start);
    }
  } finally {
    await rm(out, { recursive: true });
  }
  const [best, median] = [...runs].sort((a, b) => a - b) as [number, number];
  const name = '207 tệp thành báo cáo .docx, cả tiến trình';
  return [
    { name: `${name}: nhanh nhất`, value: best, unit: 'ms' },
    { name: `${name}: trung vị`, value: median, unit: 'ms', bar: BAR },
  ];
}
