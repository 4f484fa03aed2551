/**
 * `npm run bench`: how long the main work takes, beside libraries that read the same files. One run of each after
 * a warm-up, best and median of several; a machine's mood moves absolute times, so ratios stand beside them.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import * as SheetJS from '@e965/xlsx';
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import { packByHash, shippedPack } from '#domain/packs/catalogue';
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
import { table } from '../../local/cli/table.ts';
import { connectBench, functionCalls } from './function-calls.ts';

interface Measured {
  readonly name: string;
  readonly runs: readonly number[];
  /** What was promised, in the unit printed. */
  readonly bound?: number;
}

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
  const results: Measured[] = [
    await measured('đánh giá và kiểm tra một phiếu', 5, judgeAll, 0.3, province.length),
    await measured('10.000 phiếu: đánh giá, kiểm tra, tổng hợp', 3, tenThousand, 3000),
    await measured('5.000 lượt gọi hàm NTM', 5, functionCalls, 1000),
    await measured('207 tệp: đọc, kiểm tra, tổng hợp', 3, () => readAll(files), 3000),
    await measured('207 tệp: chỉ đọc, exceljs', 1, () => withExcelJs(bytes)),
    await measured('207 tệp: chỉ đọc, @e965/xlsx', 1, () => withSheetJs(bytes)),
  ];
  const ours = best(results.find(({ name }) => name.startsWith('207'))!);
  const rows = results.map(({ name, runs, bound }) => [
    name,
    ms(Math.min(...runs)),
    ms(median(runs)),
    bound === undefined ? '' : ms(bound),
    name.startsWith('207') ? (Math.min(...runs) / ours).toFixed(2) : '',
  ]);
  console.log(
    table(
      [
        ['ms', 'left'],
        ['nhanh nhất', 'right'],
        ['trung vị', 'right'],
        ['mức hứa', 'right'],
        ['so với ta', 'right'],
      ],
      rows,
    ),
  );
}

/** One warm-up, then `times` runs; milliseconds divided by `per`. */
async function measured(
  name: string,
  times: number,
  work: () => unknown,
  bound?: number,
  per = 1,
): Promise<Measured> {
  await work();
  const runs: number[] = [];
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await work();
    runs.push((performance.now() - start) / per);
  }
  return { name, runs, ...(bound === undefined ? {} : { bound }) };
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

const best = ({ runs }: Measured) => Math.min(...runs);
const median = (runs: readonly number[]) => [...runs].sort((a, b) => a - b)[runs.length >> 1]!;
const ms = (value: number) => value.toFixed(value < 10 ? 3 : 0);

await main();
