/**
 * `npm run bench`: how long the main work takes, beside what was promised and beside libraries that read the same
 * files. One run of each after a warm-up, the median of several; a machine's mood moves absolute times, so ratios stand
 * beside them. Printed, and written whole to .build/bench.json and .build/bench.txt.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import * as SheetJS from '@e965/xlsx';
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import { packByHash, shippedPack } from '#domain/packs/catalogue';
import { lintReport } from '#domain/report/lint/lint';
import { checkSheet } from '#domain/rules/check';
import type { Sheet } from '#domain/sheet/sheet';
import { consolidate } from '#domain/tally/consolidate';
import { summarise } from '#domain/tally/summary';
import { communeTally, sumTallies } from '#domain/tally/tally';
import { treeAt } from '#domain/units/trees';
import { checkForm } from '#workbook/check-workbook';
import { exampleProvince } from '../../local/example/province.ts';
import { writeExampleProvince } from '../../local/example/write-province.ts';
import { spreadsheetsIn, type WorkbookFile } from '../../local/cli/files.ts';
import { checked, readFiles } from '../../local/cli/read-files.ts';
import { measureConsolidation, type Consolidation } from './consolidation.ts';
import { connectBench, functionCalls } from './function-calls.ts';
import { loadBundles } from './bundle-load.ts';
import { measureInsideExcel } from './inside-excel.ts';
import { measureReportProcess } from './report-process.ts';
import { rowsTable, writeRows, type BenchRow } from './row.ts';

/** Of a function for Lambda. */
const LOAD_MS = 60;

const pack = shippedPack('qd-1980-2016', 'vi-du');
const tree = treeAt('2017-06-30')!;
const PERIOD = '2017S1';
const province = exampleProvince().map(({ sheet }) => sheet);

async function main(): Promise<void> {
  const folder = '.local/bench-2017S1';
  if (!existsSync(folder)) await writeExampleProvince(folder, () => undefined);
  const files = await spreadsheetsIn(folder);
  const bytes = await Promise.all(files.map(({ path }) => readFile(path)));
  await connectBench();
  const ours = await measured('207 tệp: đọc, kiểm tra, tổng hợp', 3, () => readAll(files), 3000);
  const rows = [
    await measured('đánh giá và kiểm tra một phiếu', 5, judgeAll, 0.3, province.length),
    await measured('10.000 phiếu: đánh giá, kiểm tra, tổng hợp', 3, tenThousand, 3000),
    await measured('5.000 lượt gọi hàm NTM, không bảng tính', 5, functionCalls, 1000),
    ours,
    await measured('soát một báo cáo 40 kB', 5, lintLong, 300),
    ...(await measureReportProcess(folder, PERIOD)),
    ...beside(ours, [
      await measured('207 tệp: chỉ đọc, exceljs', 1, () => withExcelJs(bytes)),
      await measured('207 tệp: chỉ đọc, @e965/xlsx', 1, () => withSheetJs(bytes)),
    ]),
    ...(await loadBundles()).map(({ name, runs }) => inMs(name, median(runs), LOAD_MS)),
    ...consolidationRows(await measureConsolidation(pack, province)),
    ...(await measureInsideExcel()),
  ];
  console.log(rowsTable(rows));
  await writeRows('.build', rows);
}

const inMs = (name: string, value: number, bar?: number): BenchRow => ({
  name,
  value,
  unit: 'ms',
  ...(bar === undefined ? {} : { bar }),
});

/** Each, and how many times as long as ours it takes. */
function beside(ours: BenchRow, others: readonly BenchRow[]): readonly BenchRow[] {
  return others.flatMap((other) => [
    other,
    { name: `${other.name}, so với ta`, value: other.value / ours.value, unit: 'lần' },
  ]);
}

/** Promised: a tally in 20 ms at every size, 95 times of 100. */
const READ_MS = 20;

const READ = {
  province: 'đọc tổng hợp của tỉnh',
  district: 'đọc tổng hợp của huyện',
  list: 'đọc danh sách phiếu của huyện',
} as const;

/** Capacity units of one. */
const CONSUMED: Readonly<Record<keyof Consolidation['consumed'], string>> = {
  push: 'gửi phiếu',
  head: 'đầu phiếu',
  province: 'tổng hợp tỉnh',
  district: 'tổng hợp huyện',
  list: 'danh sách huyện',
  rollUp: 'cộng lại tỉnh',
};

function consolidationRows(all: readonly Consolidation[]): readonly BenchRow[] {
  return all.flatMap((size) => {
    const among = `${size.communes.toLocaleString('vi-VN')} xã, ${size.parents} huyện`;
    const reads = (Object.keys(READ) as (keyof typeof READ)[]).flatMap((what) => [
      inMs(`${READ[what]}, ${among}: p50`, size[what].p50),
      inMs(`${READ[what]}, ${among}: p95`, size[what].p95, what === 'list' ? undefined : READ_MS),
    ]);
    const consumed = (Object.keys(CONSUMED) as (keyof typeof CONSUMED)[]).map((what) => ({
      name: `${CONSUMED[what]}, ${among}`,
      value: size.consumed[what],
      unit: 'đơn vị năng lực',
    }));
    return [...reads, ...consumed];
  });
}

/** One warm-up, then `times` runs; milliseconds divided by `per`. */
async function measured(
  name: string,
  times: number,
  work: () => unknown,
  bar?: number,
  per = 1,
): Promise<BenchRow> {
  await work();
  const runs: number[] = [];
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await work();
    runs.push((performance.now() - start) / per);
  }
  return inMs(name, median(runs), bar);
}

/** The texts of the lint cases one after the other, as long as a report of a province. */
const LONG_REPORT = (() => {
  const folder = 'test/cases/lint/1-written';
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const all = texts.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
  return all.repeat(Math.ceil(40_000 / all.length)).slice(0, 40_000);
})();

function lintLong(): void {
  if (lintReport(LONG_REPORT).length === 0) throw new Error('Nothing was found');
}

function judgeAll(): void {
  for (const sheet of province) judge(sheet);
}

function judge(sheet: Sheet) {
  const circumstances = circumstancesOf(pack, sheet.unit, sheet.period);
  const evaluation = evaluate(pack, sheet, circumstances);
  return { evaluation, findings: checkSheet({ pack, sheet, evaluation, circumstances }) };
}

function tenThousand(): void {
  const tallies = Array.from({ length: 10_000 }, (_, index) => {
    const sheet = province[index % province.length]!;
    return communeTally(pack, sheet.unit, summarise(pack, sheet, judge(sheet).evaluation));
  });
  const total = sumTallies(pack, tallies);
  if (total.reported !== 10_000) throw new Error('Not all were counted');
}

async function readAll(files: readonly WorkbookFile[]): Promise<void> {
  const read = await readFiles(files, { packByHash, defaultPack: pack, period: PERIOD });
  const submissions = checked(read, (form) => checkForm(form, { pack, period: PERIOD })).map(
    ({ file, form, evaluation }) => {
      if (!form) throw new Error(`${file.name} could not be read`);
      return {
        source: file.name,
        sheet: form.sheet,
        summary: summarise(pack, form.sheet, evaluation),
      };
    },
  );
  const { tally } = consolidate(pack, tree, tree.root, PERIOD, submissions);
  if (tally.reported !== files.length) throw new Error('Not all were counted');
}

async function withExcelJs(files: readonly Uint8Array[]): Promise<void> {
  for (const bytes of files) {
    await new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer as ArrayBuffer);
  }
}

function withSheetJs(files: readonly Uint8Array[]): void {
  for (const bytes of files) SheetJS.read(bytes, { type: 'array' });
}

const median = (runs: readonly number[]) => [...runs].sort((a, b) => a - b)[runs.length >> 1]!;

await main();
