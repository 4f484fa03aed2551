/**
 * The province with all its communes: 7,48 followed down to a cell, figures that move after a push, what changed since
 * a closing, standards tried and published, an approval taken back, the report to save.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownVerdictAddress } from '#domain/sheet/addresses';
import { submissionId } from '#domain/sync/submission';
import { keptProvince } from '#local/example/kept-province';
import { workbookOf } from '#local/example/write-province';
import { EXAMPLE_EXAMINER, EXAMPLE_SENDER } from '#local/identity/users';
import {
  examineExample,
  sendExample,
  submissionOf,
  unsentExample,
} from '#local/system/send-example';
import { OfficeDesk } from '../support/browser/office-desk.ts';
import { WholeSystem } from '../support/browser/whole-system.ts';
import { examplePack, PERIOD, value } from '../support/clean-sheet.ts';
import { docxText } from '../support/docx-text.ts';

const PROVINCE = '20@2004-08-31';
const HUU_VINH = '06346@2004-08-31';

const huuVinh = keptProvince().find(({ unit }) => unit.key === HUU_VINH)!;

let whole: WholeSystem;
let toan: OfficeDesk;

beforeAll(async () => {
  whole = await WholeSystem.start('--no-example');
  const communes = whole.system.as(EXAMPLE_SENDER.id);
  const sheets = await unsentExample(communes);
  await sendExample(communes, sheets, () => {});
  await examineExample(whole.system.as(EXAMPLE_EXAMINER.id), sheets);
  toan = new OfficeDesk(await whole.openWorkbench({ user: 'tinh-lang-son', paneWidth: 320 }));
  await toan.workbench.open('Xã Hữu Vĩnh.xlsx', await workbookOf(huuVinh));
  await toan.signIn();
  await toan.choosePeriod(PERIOD);
}, 300_000);
afterAll(() => whole.stop(), 30_000);

const mean = (text: string) =>
  toan.pane.getByRole('button', { name: `Bình quân: ${text} tiêu chí/xã` });

describe('the province', () => {
  it('sees 7,48 and follows it down to a cell', async () => {
    await mean('7,48').click();
    await toan.pane.getByRole('button', { name: 'Huyện Bắc Sơn' }).click();
    await toan.pane.getByRole('button', { name: 'Xã Hữu Vĩnh' }).click();
    await toan.pane.getByRole('button', { name: 'Chỉ ra ô: Chỉ tiêu 2.1, tử số' }).click();
    await toan.pane.getByText('Đã chọn ô trong sổ.').waitFor();
    const place = (await toan.workbench.named('NTM_2_1_num'))!;
    expect((await toan.workbench.selected()).row).toBe(Number(place.replace(/^.*\$/, '')) - 1);
    expect(await toan.look('province/story-traced')).toEqual([]);
    await toan.pane.getByRole('button', { name: 'Về bảng số liệu' }).click();
  }, 90_000);

  it('saves the report as things stand', async () => {
    expect(await toan.look('province/story-overview')).toEqual([]);
    const { name, bytes } = await toan.saved('Báo cáo (Word)');
    expect(name).toBe(`Báo cáo Tỉnh Lạng Sơn ${PERIOD}.docx`);
    expect(docxText(bytes).body.join('\n')).toContain('7,48');
  }, 90_000);

  it('closes the figures; a late push moves the mean and a band, and stands above the table', async () => {
    await toan.tab('Chốt số');
    await toan.pane.getByLabel(/^Chốt để làm gì/).fill('Báo cáo 6 tháng');
    await toan.pane.getByRole('button', { name: 'Chốt số liệu bây giờ' }).click();
    await toan.pane.getByText('Đã chốt lần 1.').waitFor();
    await loseOneCriterion();
    await toan.tab('Tổng quan');
    await toan.pane.getByRole('button', { name: 'Cập nhật số mới nhất' }).click();
    await toan.pane.getByText('1 xã khác với lần chốt 1').waitFor();
    await toan.pane.getByText('Xã Hữu Vĩnh: số liệu đã đổi').waitFor();
    await mean('7,47').waitFor();
    expect(await toan.look('province/story-changed')).toEqual([]);
    await toan.tab('Chốt số');
    const annexes = await toan.saved('Phụ lục (Excel): theo lần chốt 1');
    expect(annexes.name).toContain('chốt lần 1.xlsx');
  }, 120_000);

  it('changes a threshold: first what would change, then published, with the list of what did', async () => {
    await toan.tab('Mức chuẩn');
    const field = toan.pane.getByLabel(/^Chỉ tiêu 2\.2/).first();
    await field.fill('100');
    await toan.pane.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    const would = toan.pane.getByText(/\d+ xã sẽ đổi kết quả/);
    await would.waitFor({ timeout: 60_000 });
    const count = Number(/(\d+) xã sẽ/.exec(await would.innerText())![1]);
    expect(count).toBeGreaterThan(0);
    expect(await toan.look('province/story-tried')).toEqual([]);
    await toan.pane.getByRole('button', { name: 'Ban hành mức chuẩn này' }).click();
    const changed = toan.pane.getByRole('list', { name: `Đã ban hành; ${count} xã đổi kết quả.` });
    await changed.waitFor({ timeout: 60_000 });
    expect(await changed.getByRole('listitem').count()).toBe(count);
    expect(await toan.look('province/story-published')).toEqual([]);
  }, 180_000);

  it('takes an approval back, after it has seen which figures move', async () => {
    await toan.tab('Sơ đồ');
    await toan.pane.getByLabel('Tô màu theo').selectOption('status');
    expect(await toan.look('province/story-map')).toEqual([]);
    const examined = toan.pane.getByRole('button', { name: /Đã thẩm tra$/ }).first();
    await examined.click();
    await toan.pane.getByRole('button', { name: 'Bỏ thẩm tra' }).click();
    const moving = toan.pane.getByRole('group', { name: /không còn được tính/ });
    await moving.getByText('Số xã đã có phiếu: -1').waitFor();
    expect(await toan.look('province/story-moving')).toEqual([]);
    await moving.getByRole('button', { name: 'Vẫn bỏ thẩm tra' }).click();
    await toan.pane.getByText('Đã bỏ thẩm tra.').waitFor();
    await toan.pane.getByRole('button', { name: 'Danh sách' }).first().click();
  }, 60_000);

  it('reads the deadlines that the server gives', async () => {
    await toan.tab('Thời hạn');
    await toan.pane.getByText('18/06/2017').waitFor();
    await toan.pane.getByText('207 xã gửi sau hạn').waitFor();
    expect(await toan.look('province/story-deadlines')).toEqual([]);
    expect(toan.workbench.errors).toEqual([]);
  }, 60_000);
});

/** Xã Hữu Vĩnh sends its sheet again and no longer says that it meets one criterion; waits until the province counts it. */
async function loseOneCriterion(): Promise<void> {
  const params = { unit: HUU_VINH, period: PERIOD };
  const communes = whole.system.as(EXAMPLE_SENDER.id);
  const { head, criteria } = await communes.call('readSheet', { params });
  const met = criteria.filter(({ verdict }) => verdict === 'met').map(({ no }) => no);
  const lost = examplePack().indicators.find(
    ({ measure, criterion }) => measure.kind === 'assessed' && met.includes(criterion),
  )!;
  const { submissionId: _, source, ...before } = submissionOf(huuVinh);
  const entries = { ...before.entries, [ownVerdictAddress(lost.id)]: value('notMet') };
  const said = { ...before, baseRev: head.rev, entries };
  const body = { ...said, submissionId: submissionId(said), source };
  await communes.call('pushRevision', { params, body });

  const province = { params: { unit: PROVINCE, period: PERIOD } };
  const sum = async () =>
    (await whole.system.as('nguoi-xem').call('readRollup', province)).all.sum.count;
  while ((await sum()) !== 1_547) await wait(100);
}
