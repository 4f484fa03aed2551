/**
 * Five thousand cells that call NTM functions, in the grid of the workbench; beside it what the grid takes for as many
 * formulas of its own, and what the runtime of office.js takes for as many calls without any grid.
 */
import { writeXlsx } from 'hucre/xlsx';
import type { Browser } from 'playwright-core';
import { functionsFile } from '#local/workbench/host/functions/metadata';
import type { WholeSystem } from '../support/browser/whole-system.ts';
import { formOf } from '../support/forms.ts';
import { fileOfAddin } from '../support/pane/built-addin.ts';
import { openPane } from '../support/pane/open-pane.ts';
import { CALLS, COLUMNS } from './function-calls.ts';
import type { BenchRow } from './row.ts';

const RUNS = 5;
const PAGE = 'Hàm';
const WIDTH = 10;
const ROWS = CALLS / WIDTH;
const AREA = `A1:J${ROWS}`;
const LAST = `J${ROWS}`;

/** By column: every call by a cell of its own, as in a district's table. */
const OURS: readonly ((row: number) => string)[] = [
  () => 'NTM.EVAL("17.1a",1140,1200,"05986","2017S1")',
  () => 'NTM.EVAL("4.1","Đạt")',
  () => 'NTM.THRESHOLD("11","05986","2017S1")',
  () => 'NTM.RATIO(4213.8,13405.1)',
  () => 'NTM.COUNTMET(M1:M19)',
  () => 'NTM.BAND(12)',
  (row) => `NTM.NUM("1.352.${100 + (row % 900)}")`,
  () => 'NTM.PASSRATE(1,M1:M19)',
  () => 'NTM.AVGCRITERIA(N1:N19,O1:O19)',
  () => 'NTM.UNIT("Xã Hoàng Đồng","Lạng Sơn","2017-06-30")',
];

const NATIVE = OURS.map(() => () => 'ROUND(O2/O3*100,2)');

export async function measureCells(whole: WholeSystem): Promise<readonly BenchRow[]> {
  const calls = CALLS.toLocaleString('vi-VN');
  return [
    {
      name: `${calls} lượt gọi hàm trong bảng tính`,
      value: await measureOurs(whole),
      unit: 'ms',
      bar: 1_000,
    },
    {
      name: `${calls} công thức của chính bảng tính, như =ROUND(O2/O3*100;2)`,
      value: await measureNative(whole),
      unit: 'ms',
    },
    {
      name: `${calls} lượt gọi hàm qua office.js, không bảng tính`,
      value: await measureRuntime(whole.browser),
      unit: 'ms',
    },
  ];
}

/** All cells ask again, as after a change of what they read; until the last shows its answer. */
async function measureOurs(whole: WholeSystem): Promise<number> {
  const lan = await whole.openWorkbench();
  await lan.open('Hàm.xlsx', await bookOf(OURS));
  await lan.untilAnswered(PAGE, AREA);
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push(await lan.calculateAnew(PAGE, LAST));
    await lan.untilAnswered(PAGE, AREA);
  }
  await lan.close();
  return median(runs);
}

async function measureNative(whole: WholeSystem): Promise<number> {
  const lan = await whole.openWorkbench();
  await lan.open('Công thức.xlsx', await bookOf(NATIVE));
  await lan.computeAll();
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await lan.computeAll());
  if ((await lan.value(PAGE, LAST)) !== 50) throw new Error('Nothing was computed'); // 1 / 2 × 100
  await lan.close();
  return median(runs);
}

/** Excel is played by this process: in the page there are the pane and the functions alone. */
async function measureRuntime(browser: Browser): Promise<number> {
  const functions = functionsFile.parse(
    JSON.parse((await fileOfAddin('functions.json'))!.body.toString()),
  ).functions;
  const questions = COLUMNS.map(([id, args]) => ({
    fn: functions.find((each) => each.id === id)!,
    args,
    address: null,
    parameterAddresses: null,
  }));
  let open = 0;
  let allAnswered = () => {};
  const { frame, calls, close } = await openPane(browser, {
    workbook: await formOf('05986'),
    world: { send: () => Promise.reject(new Error('Nobody is asked')) },
    who: null,
    onAnswered: (cells) => {
      open -= cells.length;
      if (open === 0) allAnswered();
    },
  });
  await frame.getByRole('heading', { level: 1 }).waitFor();
  const runs: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    open = CALLS;
    const answered = new Promise<void>((resolve) => (allAnswered = resolve));
    const start = performance.now();
    for (let row = 0; row < ROWS; row++) {
      questions.forEach((question, column) => {
        calls.resultFor({ ...question, cell: { sheet: String(run), row, column } });
      });
    }
    await answered;
    runs.push(performance.now() - start);
  }
  await close();
  return median(runs.slice(1));
}

function bookOf(formulas: readonly ((row: number) => string)[]): Promise<Uint8Array> {
  const cells = new Map<string, { value: null; type: 'formula'; formula: string }>();
  const rows: (string | number | null)[][] = [];
  for (let row = 0; row < ROWS; row++) {
    formulas.forEach((formula, column) => {
      cells.set(`${row},${column}`, { value: null, type: 'formula', formula: formula(row) });
    });
    const empty = Array.from({ length: WIDTH + 2 }, () => null);
    rows.push(row < 19 ? [...empty, row % 3 ? 'Đạt' : 'Chưa đạt', `Xã ${row}`, row] : empty);
  }
  return writeXlsx({ sheets: [{ name: PAGE, rows, cells }] });
}

const median = (runs: readonly number[]) => [...runs].sort((a, b) => a - b)[runs.length >> 1]!;
