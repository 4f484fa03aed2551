// The pane by keyboard alone: wrong numbers are typed, found, mended and explained, and the sheet
// goes to the district.
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { packByHash } from '#domain/packs/catalogue';
import type { CellPlace } from '#workbook/reader/opened';
import { openWorkbook } from '#workbook/reader/opened';
import { readOpened } from '#workbook/reader/read';
import { examplePack } from '../../support/clean-sheet.ts';
import { formOf } from '../../support/forms.ts';
import { builtAddin } from '../../support/pane/built-addin.ts';
import { launchBrowser } from '../../support/browser/launch.ts';
import { openPane, type OpenPane } from '../../support/pane/open-pane.ts';
import { ApiWorld, HOANG_DONG, officer, PERIOD } from '../../functions/api/world.ts';

jest.setTimeout(180_000);

let browser: Browser;
let pane: OpenPane;
let places: ReadonlyMap<string, CellPlace>;
beforeAll(async () => {
  [browser, places] = await Promise.all([launchBrowser(), placesOfForm()]);
  await builtAddin();
});
afterEach(() => pane.close());
afterAll(() => browser.close());

async function placesOfForm() {
  const file = await openWorkbook(await formOf('05986'));
  if ('problem' in file) throw new Error(file.problem.code);
  const read = readOpened(file.workbook, { packByHash, defaultPack: examplePack() });
  if (read.kind !== 'form') throw new Error('no form');
  return read.form.places;
}

function type(address: string, typed: string | number): void {
  const { sheet, cell } = places.get(address)!;
  pane.grid.type(sheet, cell, typed);
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await pane.page.keyboard.press('Tab');
    const focused = await pane.frame.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never reaches ${name}`);
}

const press = (key: string) => pane.page.keyboard.press(key);

async function reload(): Promise<void> {
  // The focus begins at the top again, as when one comes back from the grid.
  await pane.frame.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await pane.frame.locator('header button').last().focus();
}

it('types, is led, mends, explains and submits', async () => {
  const world = new ApiWorld();
  pane = await openPane(browser, { workbook: await formOf('05986'), world, who: officer });
  await pane.frame.getByRole('heading', { level: 1 }).waitFor();

  type('2.1.num', 12); // of 10.5 km
  type('3.1.own', 'Chưa đạt'); // computed: met
  await pane.frame.getByText(/Tử số 12 lớn hơn mẫu số 10,5/).waitFor();

  await reload();
  await tabTo(/^Đến ô/);
  await press('Enter');
  const { sheet, cell } = places.get('2.1.num')!;
  await pane.page.waitForTimeout(300);
  expect(pane.grid.sheet(sheet).id).toBe(pane.grid.selection().sheet.id);
  expect(pane.grid.selection().area).toMatchObject({
    row: Number(cell.replace(/\D/g, '')) - 1,
  });

  type('2.1.num', 10.5);
  await pane.frame.getByText(/Tử số 12 lớn hơn/).waitFor({ state: 'detached' });
  await reload();
  await tabTo(/^Giải trình$/);
  await press('Enter');
  await pane.frame.getByLabel('Nội dung giải trình').waitFor();
  await pane.page.keyboard.type('Số liệu chờ nghiệm thu');
  await tabTo(/^Ghi vào phiếu$/);
  await press('Enter');
  await pane.frame.getByText('Không còn gì phải sửa').waitFor();
  const note = places.get('3.1.note')!;
  expect(pane.grid.value(note.sheet, note.cell)).toBe('Số liệu chờ nghiệm thu');

  await reload();
  await tabTo(/^Nộp lên huyện$/);
  await press('Enter');
  await pane.frame.getByText('Đã nộp', { exact: true }).first().waitFor();
  const head = await world.store.head({ unit: HOANG_DONG, period: PERIOD });
  expect(head).toMatchObject({ status: 'submitted' });
  expect(pane.complaints).toEqual([]);
});
