/**
 * What a person waits for inside Excel: the built add-in in real Chromium, in the workbench, before the whole local
 * system. The grid of the workbench works in the same thread as the pane, as Excel does not: what is the add-in's alone
 * is measured apart from it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame } from 'playwright-core';
import { packByHash } from '#domain/packs/catalogue';
import { openWorkbook } from '#workbook/reader/opened';
import { readOpened } from '#workbook/reader/read';
import { WholeSystem } from '../support/browser/whole-system.ts';
import type { WorkbenchPage } from '../support/browser/workbench-page.ts';
import { examplePack } from '../support/clean-sheet.ts';
import { keptLongTasks, LONGEST_MS } from '../support/browser/long-tasks.ts';
import { formOf } from '../support/forms.ts';
import { builtAddin } from '../support/pane/built-addin.ts';
import { openPane } from '../support/pane/open-pane.ts';
import { measureCells } from './calls-in-cells.ts';
import { watchPane } from './pane-watch.ts';
import type { BenchRow } from './row.ts';

const ADDIN = join(import.meta.dirname, '../../.build/addin');
const COMMUNE = '05986';
const OPENINGS = 5;
const EDITS = 9;

export async function measureInsideExcel(): Promise<readonly BenchRow[]> {
  const whole = await WholeSystem.start('--no-example');
  try {
    const openings: Opening[] = [];
    for (let time = 0; time < OPENINGS; time++) openings.push(await measureOpening(whole));
    const edits = await measureEdits(whole.browser);
    const longest = await measureStory(whole);
    const calls = await measureCells(whole);
    return [
      ...calls,
      {
        name: 'kiểm tra sau một lần sửa: từ sự kiện đến khung mới',
        value: median(edits),
        unit: 'ms',
        bar: 50,
      },
      {
        name: 'mở khung: từ đầu đến nội dung đầu tiên',
        value: median(openings.map(({ ready }) => ready)),
        unit: 'ms',
        bar: 1_500,
      },
      {
        name: 'mã của khung khi mở, nén gzip',
        value: (await compressed(openings[0]!.scripts)) / 1_000,
        unit: 'kB',
        bar: 300,
      },
      {
        name: 'khung giữ luồng chính lâu nhất trong câu chuyện của xã',
        value: longest,
        unit: 'ms',
        bar: LONGEST_MS,
      },
      ...(await longestOfStories()),
    ];
  } finally {
    await whole.stop();
  }
}

/** As the stories have kept it, whenever they last ran; nothing where none has. */
async function longestOfStories(): Promise<readonly BenchRow[]> {
  const stories = Object.values(await keptLongTasks());
  if (stories.length === 0) return [];
  const tasks = stories.flat().filter((task) => task.in === 'addin');
  return [
    {
      name: `khung giữ luồng chính lâu nhất trong ${stories.length} câu chuyện đã chạy, phần có bộ xử lý`,
      value: Math.max(0, ...tasks.map(({ ran }) => ran)),
      unit: 'ms',
      bar: LONGEST_MS,
    },
  ];
}

interface Opening {
  readonly ready: number;
  readonly scripts: readonly string[];
}

async function opened(whole: WholeSystem): Promise<{ mai: WorkbenchPage; frame: Frame }> {
  const mai = await whole.openWorkbench({ user: 'xa-hoang-dong', before: watchPane });
  await mai.open('Xã Hoàng Đồng.xlsx', await formOf(COMMUNE));
  await mai.pane.getByRole('heading', { level: 1, name: 'Xã Hoàng Đồng' }).waitFor();
  return { mai, frame: mai.paneFrame() };
}

async function measureOpening(whole: WholeSystem): Promise<Opening> {
  const { mai, frame } = await opened(whole);
  const { ready, scripts } = (await frame.evaluate(() => window.paneWatch))!;
  await mai.close();
  return { ready: ready!, scripts };
}

/**
 * From the event that Excel sends to the pane that tells of it. Excel is played by this process, so that nothing but
 * the add-in works in the thread of the pane.
 */
async function measureEdits(browser: Browser): Promise<readonly number[]> {
  const [workbook] = await Promise.all([formOf(COMMUNE), builtAddin()]);
  const { frame, grid, close } = await openPane(browser, {
    workbook,
    world: { send: () => Promise.reject(new Error('Nobody is asked')) },
    who: null,
    before: watchPane,
  });
  await frame.getByRole('heading', { level: 1 }).waitFor();
  const { sheet, cell } = await placeOf(WRONG.address, workbook);
  const edits: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const typed = WRONG.from + edit;
    await frame.evaluate((awaited) => {
      Object.assign(window.paneWatch!, { awaited, heard: null, shown: null });
    }, WRONG.said(typed));
    grid.type(sheet, cell, typed);
    await frame.waitForFunction(() => window.paneWatch!.shown !== null);
    const { heard, shown } = (await frame.evaluate(() => window.paneWatch))!;
    edits.push(shown! - heard!);
  }
  await close();
  return edits;
}

/** More kilometres than there are, each time more. */
const WRONG = {
  address: '2.1.num',
  from: 12,
  said: (typed: number) => `Tử số ${typed} lớn hơn mẫu số 10,5`,
} as const;

/** An officer opens, types what is wrong and what is right, looks at everything, submits: the pane's longest task. */
async function measureStory(whole: WholeSystem): Promise<number> {
  const before = whole.longTasks.length;
  const { mai } = await opened(whole);
  const { pane } = mai;
  const { sheet, cell } = await placeOf(WRONG.address, await formOf(COMMUNE));
  await mai.type(sheet, cell, '12');
  await pane.getByText(WRONG.said(12)).waitFor();
  await mai.page.waitForTimeout(300);
  await mai.type(sheet, cell, '10,5');
  await pane.getByText(WRONG.said(12)).waitFor({ state: 'detached' });
  for (const tab of ['Tiêu chí', 'Gửi, nhận', 'Cần làm']) {
    await pane.getByRole('tab', { name: tab }).click();
    await mai.page.waitForTimeout(300);
  }
  await pane.getByRole('button', { name: 'Nộp lên huyện' }).click();
  await pane.getByText(/Chờ gửi từ/).waitFor();
  await pane.getByRole('button', { name: 'Đăng nhập' }).first().click();
  await mai.allowDialog();
  await pane.getByText('Đã nhận · Bản 1').waitFor();
  await mai.close();
  const tasks = await Promise.all(whole.longTasks.slice(before));
  return Math.max(0, ...tasks.filter((task) => task.in === 'addin').map(({ ms }) => ms));
}

async function placeOf(address: string, form: Uint8Array) {
  const file = await openWorkbook(form);
  if ('problem' in file) throw new Error(file.problem.code);
  const read = readOpened(file.workbook, { packByHash, defaultPack: examplePack() });
  if (read.kind !== 'form') throw new Error('no form');
  return read.form.places.get(address)!;
}

async function compressed(scripts: readonly string[]): Promise<number> {
  const sizes = scripts.map(async (script) => {
    const [, path = ''] = /\/addin\/(.+)$/.exec(new URL(script).pathname) ?? [];
    return gzipSync(await readFile(join(ADDIN, path))).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const median = (runs: readonly number[]) => [...runs].sort((a, b) => a - b)[runs.length >> 1]!;
