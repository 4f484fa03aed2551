/** A workbook in the workbench, in real Chromium: opened, typed into, computed, saved with everything else in it. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WholeSystem } from '../support/browser/whole-system.ts';
import type { WorkbenchPage } from '../support/browser/workbench-page.ts';
import { formOf } from '../support/forms.ts';

const FORM = 'Phiếu tiêu chí';

let whole: WholeSystem;
let workbench: WorkbenchPage;
let form: Uint8Array;

beforeAll(async () => {
  whole = await WholeSystem.start('--no-example');
  workbench = await whole.openWorkbench();
  form = await formOf('05986');
  await workbench.open('Xã Hoàng Đồng.xlsx', form);
}, 300_000);
afterAll(() => whole.stop(), 30_000);

describe('a commune workbook', () => {
  it('opens with its pages, the very hidden one out of sight', async () => {
    const sheets = await workbench.sheets();
    expect(sheets[0]).toEqual({ name: FORM, visibility: 'Visible' });
    expect(sheets.at(-1)).toEqual({ name: '_ntm', visibility: 'VeryHidden' });
    await workbench.screenshot('workbench-form');
  }, 60_000);

  it('computes when a number is typed', async () => {
    const before = await workbench.cell(FORM, 'G15');
    await workbench.type(FORM, 'E15', '7,48');
    await workbench.untilValue(FORM, 'E15', 7.48);
    await workbench.page.waitForTimeout(300);
    const after = await workbench.cell(FORM, 'G15');
    expect(after.formula).toBe(before.formula);
    expect(after.value).not.toBe(before.value);
  }, 60_000);

  it('takes nothing typed into a protected cell', async () => {
    const before = await workbench.cell(FORM, 'B15');
    await workbench.type(FORM, 'B15', 'x');
    expect(await workbench.cell(FORM, 'B15')).toEqual(before);
  }, 60_000);

  it('is saved with what was typed; all other parts are as they came', async () => {
    const saved = await workbench.saved();
    const [was, is] = [unzipSync(form), unzipSync(saved)];
    const different = Object.keys(was).filter(
      (part) => !Buffer.from(was[part]!).equals(Buffer.from(is[part] ?? [])),
    );
    expect(Object.keys(is)).toEqual(Object.keys(was));
    expect(different).toContain('xl/worksheets/sheet1.xml');
    expect(different).not.toContain('xl/styles.xml');
    expect(different).not.toContain('xl/worksheets/sheet10.xml');
  }, 60_000);
});

describe('custom functions in cells', () => {
  const SHEET = 'Công trình';

  it('are completed while they are typed, give a value, and follow their cells', async () => {
    await workbench.type(SHEET, 'N3', 'Xã A');
    await workbench.type(SHEET, 'N4', 'Xã B');
    await workbench.type(SHEET, 'O3', '10');
    await workbench.type(SHEET, 'O4', '9');
    await workbench.select(SHEET, 'N6');
    await workbench.focusGrid();
    await workbench.page.keyboard.type('=NTM.AVG', { delay: 60 });
    await workbench.page.getByText('NTM.AVGCRITERIA').first().waitFor();
    await workbench.screenshot('workbench-autocompletion');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Escape');
    await workbench.type(SHEET, 'N6', '=NTM.AVGCRITERIA(N3:N4,O3:O4)');
    await workbench.untilValue(SHEET, 'N6', 9.5);
    await workbench.type(SHEET, 'O4', '12');
    await workbench.untilValue(SHEET, 'N6', 11);
  }, 90_000);

  it('say in words why there is no value', async () => {
    await workbench.type(SHEET, 'N8', '=NTM.EVAL("không có",1,2)');
    await workbench.untilValue(SHEET, 'N8', '#VALUE!');
    expect(await workbench.messageAt(SHEET, 'N8')).toContain('“không có”');
  }, 60_000);
});

describe('who is sitting there', () => {
  it('signs in by the dialog, against the local provider', async () => {
    const mai = await whole.openWorkbench({ user: 'xa-hoang-dong' });
    await mai.openExample('05986');
    const signIn = mai.pane.getByRole('button', { name: 'Đăng nhập' });
    await signIn.click();
    await mai.allowDialog();
    await signIn.waitFor({ state: 'detached' });
    await mai.screenshot('workbench-signed-in');
    expect(mai.errors).toEqual([]);
    await mai.close();
  }, 90_000);
});

describe('the console', () => {
  it('said nothing wrong in the console', () => {
    expect(workbench.errors).toEqual([]);
  });
});
