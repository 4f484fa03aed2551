/** A commune officer's morning: wrong numbers are typed, found, mended, explained; the sheet goes to the district. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FormHands, readForm } from '../support/browser/form-hands.ts';
import { guidePicture } from '../support/browser/guide-picture.ts';
import { WholeSystem } from '../support/browser/whole-system.ts';
import type { WorkbenchPage } from '../support/browser/workbench-page.ts';
import { formOf } from '../support/forms.ts';

let whole: WholeSystem;
let mai: WorkbenchPage;
let hands: FormHands;

beforeAll(async () => {
  whole = await WholeSystem.start('--no-example');
  mai = await whole.openWorkbench({ user: 'xa-hoang-dong' });
  await mai.open('Xã Hoàng Đồng.xlsx', await formOf('05986'));
  hands = await FormHands.over(mai);
  await mai.pane.getByRole('heading', { level: 1, name: 'Xã Hoàng Đồng' }).waitFor();
}, 300_000);
afterAll(() => whole.stop(), 30_000);

describe('a commune officer', () => {
  it('is led to what is wrong and mends it', async () => {
    await hands.type('2.1.num', '12', 12); // of 10.5 km
    await hands.empty('1.1.evidence');
    await mai.pane.getByText(/Tử số 12 lớn hơn mẫu số 10,5/).waitFor();
    const { cell } = hands.place('2.1.num');
    await mai.pane.getByRole('button', { name: `Đến ô ${cell}` }).click();
    await mai.page.waitForTimeout(300);
    expect((await mai.selected()).row).toBe(Number(cell.replace(/\D/g, '')) - 1);
    await mai.pane.getByText(/Dòng đang chọn/).waitFor();
    await guidePicture(mai, 'xa-cho-sai');
    await hands.type('2.1.num', '10,5', 10.5);
    await mai.pane.getByText(/Tử số 12 lớn hơn/).waitFor({ state: 'detached' });
  }, 120_000);

  it('explains in place, and the sheet carries it', async () => {
    await mai.pane.getByRole('button', { name: 'Giải trình' }).click();
    await mai.pane.getByLabel('Nội dung giải trình').fill('Số liệu chờ nghiệm thu');
    await mai.pane.getByRole('button', { name: 'Ghi vào phiếu' }).click();
    await mai.pane.getByText('Không còn gì phải sửa').waitFor();
    const { sheet } = await readForm(await mai.saved());
    expect(Object.values(sheet.notes)).toContain('Số liệu chờ nghiệm thu');
  }, 60_000);

  it('submits: the sheet waits in the file, and goes when somebody is signed in', async () => {
    await mai.pane.getByRole('button', { name: 'Nộp lên huyện' }).click();
    await mai.pane.getByText(/Chờ gửi từ/).waitFor();
    await guidePicture(mai, 'xa-cho-gui');
    await mai.pane.getByRole('button', { name: 'Đăng nhập' }).first().click();
    await mai.allowDialog();
    await mai.pane.getByText('Đã nộp', { exact: true }).first().waitFor();
    await mai.pane.getByText('Đã nhận · Bản 1').waitFor();
    await guidePicture(mai, 'xa-da-nop');
    expect(mai.errors.filter((text) => !text.includes('404'))).toEqual([]);
  }, 120_000);
});
