/** Excel as others have it, and worse days: what the menu "play" of the workbench plays, as a person meets it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FormHands, readForm } from '../support/browser/form-hands.ts';
import { WholeSystem, type OpenOptions } from '../support/browser/whole-system.ts';
import type { WorkbenchPage } from '../support/browser/workbench-page.ts';
import { formOf } from '../support/forms.ts';

/** A page without protected cells. */
const PAGE = 'Công trình';

let whole: WholeSystem;

beforeAll(async () => {
  whole = await WholeSystem.start('--no-example');
}, 300_000);
afterAll(() => whole.stop(), 30_000);

async function opened(options: OpenOptions = {}): Promise<WorkbenchPage> {
  const workbench = await whole.openWorkbench(options);
  await workbench.open('Xã Hoàng Đồng.xlsx', await formOf('05986'));
  await workbench.pane.getByRole('heading', { level: 1, name: 'Xã Hoàng Đồng' }).waitFor();
  return workbench;
}

async function choose(workbench: WorkbenchPage, menu: string, label: string, value: string) {
  await workbench.page.getByText(menu, { exact: true }).click();
  await workbench.page.getByLabel(label).selectOption(value);
  await workbench.page.keyboard.press('Escape');
}

it('a blank cell is the same to a function, on the desktop and on the web', async () => {
  const workbench = await opened({ blanks: 'desktop' });
  await workbench.type(PAGE, 'T1', 'Xã A');
  await workbench.type(PAGE, 'T3', 'Xã C');
  await workbench.type(PAGE, 'U1', '19');
  await workbench.type(PAGE, 'W1', '=NTM.AVGCRITERIA(T1:T4,U1:U4)');
  await workbench.untilValue(PAGE, 'W1', 9.5); // 19 and nothing, in two rows with a commune
  await workbench.type(PAGE, 'W2', '=NTM.COUNTMET(V1:V3)');
  await workbench.untilValue(PAGE, 'W2', '#N/A'); // no verdict at all
  await choose(workbench, 'Excel đóng vai', 'Ô trống trong hàm', 'web');
  await workbench.type(PAGE, 'U1', '17');
  await workbench.untilValue(PAGE, 'W1', 8.5);
  await workbench.untilValue(PAGE, 'W2', '#N/A');
  await workbench.close();
}, 120_000);

it('an Excel without custom functions has the pane, and no function', async () => {
  const workbench = await opened({ version: 'volume2021' });
  await workbench.type(PAGE, 'W1', '=NTM.BAND(12)');
  await workbench.untilValue(PAGE, 'W1', '#NAME?');
  const hands = await FormHands.over(workbench);
  await hands.type('2.1.num', '12', 12); // of 10.5 km
  await workbench.pane.getByText(/Tử số 12 lớn hơn mẫu số 10,5/).waitFor();
  await workbench.close();
}, 120_000);

it('while a cell is being edited the pane says so, and what is typed there stays', async () => {
  const workbench = await opened({ refusesWhileEditing: true, limitsPayload: true });
  await workbench.select(PAGE, 'T1');
  await workbench.focusGrid();
  await workbench.page.keyboard.type('Xã A');
  const submit = workbench.pane.getByRole('button', { name: 'Nộp lên huyện' });
  await submit.click();
  await workbench.pane.getByText('Excel đang sửa một ô. Bấm Enter').waitFor();
  await workbench.page.locator('[data-u-comp="editor"]').first().focus();
  await workbench.page.keyboard.press('Enter');
  await workbench.untilValue(PAGE, 'T1', 'Xã A');
  await submit.click();
  await workbench.pane.getByText(/Chờ gửi từ/).waitFor();
  await workbench.close();
}, 120_000);

it('without the server the sheet waits in the file, and goes when it answers, however slowly', async () => {
  const workbench = await opened({ user: 'xa-hoang-dong' });
  await workbench.signIn();
  await choose(workbench, 'Excel đóng vai', 'Máy chủ', 'absent');
  await workbench.pane.getByRole('button', { name: 'Nộp lên huyện' }).click();
  await workbench.pane.getByText(/Chờ gửi từ/).waitFor();
  expect((await readForm(await workbench.saved())).record.waiting).not.toBeNull();
  await choose(workbench, 'Excel đóng vai', 'Máy chủ', 'slow');
  await workbench.pane.getByText('Đã nộp', { exact: true }).first().waitFor({ timeout: 90_000 });
  expect((await readForm(await workbench.saved())).record.waiting).toBeNull();
  await workbench.close();
}, 180_000);

it('a dark Excel has a dark pane', async () => {
  const workbench = await opened({ look: 'dark' });
  const lightness = await workbench.paneFrame().evaluate(() => {
    const painted = [...document.querySelectorAll('#pane *')]
      .map((element) => getComputedStyle(element).backgroundColor)
      .find((colour) => colour.startsWith('rgb('));
    return Math.max(...(painted ?? 'rgb(255)').match(/\d+/g)!.map(Number));
  });
  expect(lightness).toBeLessThan(80);
  await workbench.screenshot('play-dark');
  await workbench.close();
}, 60_000);

it('another person sits down before the same workbook, with all that was typed', async () => {
  const workbench = await opened();
  await workbench.type(PAGE, 'T1', 'Xã A');
  const again = workbench.page.waitForEvent('load');
  await choose(workbench, 'Bạn là ai', 'Bạn là ai', 'huyen-bac-son');
  await again;
  await workbench.ready();
  await workbench.pane.getByRole('heading', { level: 1, name: 'Xã Hoàng Đồng' }).waitFor();
  expect(await workbench.value(PAGE, 'T1')).toBe('Xã A');
  await workbench.page.getByText('Có thay đổi chưa lưu').waitFor();
  await workbench.close();
}, 120_000);
