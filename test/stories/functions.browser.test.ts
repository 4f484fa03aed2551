/** NTM functions in cells, as a person has them: typed, computed by the add-in, following edits, spilled, frozen. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WholeSystem } from '../support/browser/whole-system.ts';
import type { WorkbenchPage } from '../support/browser/workbench-page.ts';
import { formOf } from '../support/forms.ts';

/** A page without protected cells. */
const PAGE = 'Công trình';

let whole: WholeSystem;
let workbench: WorkbenchPage;

beforeAll(async () => {
  whole = await WholeSystem.start('--no-example');
  workbench = await whole.openWorkbench();
  await workbench.open('Xã Hoàng Đồng.xlsx', await formOf('05986'));
}, 300_000);
afterAll(() => whole.stop(), 30_000);

const shows = (address: string, value: string | number) =>
  workbench.untilValue(PAGE, address, value);

describe('a function in a cell', () => {
  it('is computed by the add-in, and again when what it reads changes', async () => {
    await workbench.type(PAGE, 'T1', 'Xã A');
    await workbench.type(PAGE, 'T2', 'Xã B');
    await workbench.type(PAGE, 'U1', '19');
    await workbench.type(PAGE, 'U2', '7');
    await workbench.type(PAGE, 'W1', '=NTM.AVGCRITERIA(T1:T2,U1:U2)');
    await shows('W1', 13);
    await workbench.type(PAGE, 'U2', '8');
    await shows('W1', 13.5);
  }, 90_000);

  it('knows the workbook: the standard of this commune in this period', async () => {
    await workbench.type(PAGE, 'W2', '=NTM.THRESHOLD("4.2")');
    await shows('W2', '≥ 95%');
  }, 60_000);

  it('spills its table', async () => {
    await workbench.type(PAGE, 'Y1', '=NTM.BANDTABLE(T1:T2,U1:U2)');
    await shows('Y1', '19');
    await shows('AA5', 0);
  }, 60_000);

  it('that asks the store says why it has nothing, and does not wait for ever', async () => {
    await workbench.type(PAGE, 'W3', '=NTM.AVGCRITERIA()');
    await shows('W3', '#N/A');
  }, 60_000);

  it('becomes its value by the button, the whole table of it too; the pane comes to tell', async () => {
    await workbench.page.getByRole('button', { name: 'Đóng khung' }).click();
    await workbench.page.getByText('Chuyển hàm thành giá trị').click();
    await workbench.pane.getByText(/Đã chuyển 17 ô/).waitFor();
    expect(await workbench.cell(PAGE, 'W1')).toMatchObject({ formula: null, value: 13.5 });
    expect(await workbench.cell(PAGE, 'Y2')).toMatchObject({ formula: null, value: '15-18' });
    expect((await workbench.cell(PAGE, 'W3')).formula).toBe('=NTM.AVGCRITERIA()');
    await workbench.screenshot('functions-frozen');
    expect(workbench.errors).toEqual([]);
  }, 60_000);
});
