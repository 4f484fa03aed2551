/**
 * `npm run bench`: how long the main work takes, beside what was promised, beside libraries that do the same, and beside
 * the least there is to do. One run of each after a warm-up, the median of several; a machine's mood moves absolute
 * times, so ratios stand beside them. Printed part by part, and written whole to .build/bench.json and .build/bench.txt.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { shippedPack } from '#domain/packs/catalogue';
import { lintReport } from '#domain/report/lint/lint';
import { treeAt } from '#domain/units/trees';
import { exampleProvince } from '../../local/example/province.ts';
import { writeExampleProvince } from '../../local/example/write-province.ts';
import { measureBundles } from './bundle-load.ts';
import { measureConsolidation } from './consolidation.ts';
import { CALLS, connectBench, functionCalls } from './function-calls.ts';
import { measureInsideExcel } from './inside-excel.ts';
import { measureJudging } from './judging.ts';
import { measureReading } from './reading.ts';
import { measureRecalculation } from './recalculation.ts';
import { measureReportProcess } from './report-process.ts';
import { partText, writeParts, type BenchPart, type BenchRow } from './row.ts';
import { medianMs } from './timing.ts';

const PERIOD = '2017S1';
const FOLDER = '.local/bench-2017S1';

const pack = shippedPack('qd-1980-2016', 'vi-du');
const tree = treeAt('2017-06-30')!;
const province = exampleProvince().map(({ sheet }) => sheet);

const PARTS: readonly (readonly [title: string, measure: () => Promise<readonly BenchRow[]>])[] = [
  ['Bộ máy quy tắc', () => measureJudging(pack, province)],
  ['Đọc sổ tính', () => measureReading(FOLDER, pack, tree, PERIOD)],
  ['Tính lại bằng công thức', () => measureRecalculation(pack, tree, PERIOD)],
  ['Báo cáo', measureReports],
  ['Hàm NTM, không bảng tính', measureCalls],
  ['Kho số liệu', () => measureConsolidation(pack, province)],
  ['Hàm Lambda', measureBundles],
  ['Trong Excel', measureInsideExcel],
];

async function main(): Promise<void> {
  if (!existsSync(FOLDER)) await writeExampleProvince(FOLDER, () => undefined);
  const parts: BenchPart[] = [];
  for (const [title, measure] of PARTS) {
    const part = { title, rows: await measure() };
    console.log(partText(part));
    parts.push(part);
    await writeParts('.build', parts);
  }
}

async function measureReports(): Promise<readonly BenchRow[]> {
  const text = longReport();
  return [
    {
      name: 'soát một báo cáo 40 kB',
      value: await medianMs(5, () => lintLong(text)),
      unit: 'ms',
      bar: 300,
      floor: {
        value: await medianMs(9, () => void text.normalize('NFC').match(/[\d.,]+|\p{L}+/gu)),
        of: 'chỉ tách chữ và số',
      },
    },
    ...(await measureReportProcess(FOLDER, PERIOD)),
  ];
}

async function measureCalls(): Promise<readonly BenchRow[]> {
  await connectBench();
  const name = `${CALLS.toLocaleString('vi-VN')} lượt gọi hàm NTM`;
  return [{ name, value: await medianMs(5, functionCalls), unit: 'ms', bar: 1_000 }];
}

/** The texts of the lint cases one after the other, as long as a report of a province. */
function longReport(): string {
  const folder = 'test/cases/lint/1-written';
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const all = texts.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
  return all.repeat(Math.ceil(40_000 / all.length)).slice(0, 40_000);
}

function lintLong(text: string): void {
  if (lintReport(text).length === 0) throw new Error('Nothing was found');
}

await main();
