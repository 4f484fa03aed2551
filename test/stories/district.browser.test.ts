/**
 * A district officer's day: eighteen files dropped at once, the conflict among them settled, clean sheets examined, one
 * returned with a reason, which then stands in the commune's workbook and leads to its cell.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '#domain/routes/client';
import { submissionId, type Submission } from '#domain/sync/submission';
import { packByHash } from '#domain/packs/catalogue';
import { keptProvince } from '#local/example/kept-province';
import { workbookOf } from '#local/example/write-province';
import { EXAMPLE_SENDER } from '#local/identity/users';
import { submissionOf } from '#local/system/send-example';
import { readWorkbook } from '#workbook/reader/read';
import { oleFile } from '../support/broken-files.ts';
import { OfficeDesk, type DroppedFile } from '../support/browser/office-desk.ts';
import { WholeSystem } from '../support/browser/whole-system.ts';
import { examplePack, PERIOD, value } from '../support/clean-sheet.ts';
import { formOf } from '../support/forms.ts';

const BAC_SON = '185@2004-08-31';
const HUU_VINH = '06346@2004-08-31';
const WHY = 'Thiếu quyết định phê duyệt quy hoạch';

const inBacSon = keptProvince().filter(({ unit }) => unit.parent === BAC_SON);
const huuVinh = inBacSon.find(({ unit }) => unit.key === HUU_VINH)!;
const others = inBacSon.filter(({ unit }) => unit.key !== HUU_VINH);
/** Sent and submitted by themselves; the last of them says something else in the file that it also sent. */
const online = [...others.slice(0, 3), huuVinh];
const disputed = others[0]!;
const byFile = others.slice(3);

let whole: WholeSystem;
let son: OfficeDesk;
let files: readonly DroppedFile[];

beforeAll(async () => {
  whole = await WholeSystem.start('--no-example');
  const communes = whole.system.as(EXAMPLE_SENDER.id);
  for (const example of online) await submitted(communes, submissionOf(example));
  files = [
    { name: `${disputed.unit.name}.xlsx`, bytes: await workbookOf(withOtherRoads(disputed)) },
    { name: 'Xã Hoàng Đồng.xlsx', bytes: await formOf('05986') },
    { name: 'hỏng.xlsx', bytes: oleFile('EncryptedPackage') },
    ...(await Promise.all(
      byFile.map(async (example) => ({
        name: `${example.unit.name}.xlsx`,
        bytes: await workbookOf(example),
      })),
    )),
  ];
  son = new OfficeDesk(await whole.openWorkbench({ user: 'huyen-bac-son', paneWidth: 320 }));
  await son.signIn();
  await son.choosePeriod(PERIOD);
}, 300_000);
afterAll(() => whole.stop(), 30_000);

type Example = (typeof inBacSon)[number];

/** The same commune, typed into another copy of the form: another kilometre of road. */
function withOtherRoads({ sheet, ...rest }: Example): Example {
  return { ...rest, sheet: { ...sheet, entries: { ...sheet.entries, '2.1.num': value('1') } } };
}

async function submitted(api: Api, said: Submission): Promise<void> {
  const { submissionId: _, source, ...rest } = { ...said, copyId: `online-${said.unit}` };
  const body = { ...rest, submissionId: submissionId(rest), source };
  const params = { unit: said.unit, period: PERIOD };
  await api.call('pushRevision', { params, body });
  await api.call('takeStep', { params, body: { step: 'submit', version: 1 } });
}

async function stored() {
  const params = { unit: BAC_SON, period: PERIOD };
  const { sheets } = await whole.system.as('huyen-bac-son').call('listSheets', { params });
  return sheets;
}

const statusOf = async (unit: string) =>
  (await stored()).find((each) => each.unit === unit)?.status;

describe('a district officer', () => {
  it('drops eighteen files: each is checked, compared, merged, and has its receipt', async () => {
    expect(files).toHaveLength(18);
    await son.tab('Tệp nhận được');
    await son.drop(files);
    await son.pane.getByRole('button', { name: 'Tạm dừng' }).click();
    await son.pane.getByText('Đang tạm dừng').waitFor();
    expect(await son.look('district/story-paused')).toEqual([]);
    await son.pane.getByRole('button', { name: 'Tiếp tục' }).click();
    await son.pane.getByText('Đã xong tất cả.').waitFor();
    const cards = await son.pane
      .getByRole('list', { name: /^Danh sách tệp/ })
      .getByRole('listitem')
      .allInnerTexts();
    expect(cards.slice(0, 3).map((text) => text.split('\n')[0])).toEqual([
      `${disputed.unit.name}.xlsx`,
      'hỏng.xlsx',
      'Xã Hoàng Đồng.xlsx',
    ]);
    expect(cards.filter((text) => text.includes('Biên nhận: bản số'))).toHaveLength(16);
    expect(await stored()).toHaveLength(19);
    expect(await son.look('district/story-received')).toEqual([]);
  }, 120_000);

  it('settles the conflict, seeing what each choice does', async () => {
    await son.pane.getByRole('button', { name: 'Mở phiếu' }).first().click();
    const cards = son.pane.getByRole('radio', { name: /^Đang lưu: .* → /s });
    await cards.first().click();
    expect(await son.look('district/story-conflict')).toEqual([]);
    await son.pane.getByRole('button', { name: 'Ghi lựa chọn' }).click();
    await son.pane.getByText('Đã nộp', { exact: true }).waitFor();
    await son.pane.getByRole('button', { name: 'Danh sách' }).click();
  }, 60_000);

  it('drops the same files again, stops, drops them once more: nothing changes', async () => {
    const before = await stored();
    await son.drop(files);
    await son.pane.getByRole('button', { name: 'Tạm dừng' }).click();
    await son.pane.getByRole('button', { name: 'Dừng, bỏ tệp chưa gửi' }).click();
    await son.pane.getByText('Đã xong tất cả.').waitFor();
    await son.drop(files);
    await son.pane.getByText('Đã xong tất cả.').waitFor();
    expect(await stored()).toEqual(before);
  }, 120_000);

  it('examines one sheet, then all clean ones in one confirmed step', async () => {
    await son.tab('Các xã');
    const [first] = online.slice(1);
    await son.pane.getByRole('button', { name: new RegExp(`^${first!.unit.name}`) }).click();
    await son.pane.getByRole('button', { name: 'Thẩm tra', exact: true }).click();
    await son.pane.getByText('Đã thẩm tra phiếu.').waitFor();
    expect(await statusOf(first!.unit.key)).toBe('examined');
    await son.pane.getByRole('button', { name: 'Danh sách' }).first().click();
    await son.pane.getByRole('button', { name: /^Thẩm tra \d+ phiếu sạch/ }).click();
    expect(await son.look('district/story-clean')).toEqual([]);
    await son.pane.getByRole('button', { name: 'Thẩm tra tất cả' }).click();
    await son.pane.getByText(/^Đã thẩm tra \d+ phiếu/).waitFor();
    expect(await statusOf(HUU_VINH)).toBe('examined');
  }, 60_000);

  it('returns one after all, and sees first which figures that will move', async () => {
    await son.pane.getByRole('button', { name: /^Xã Hữu Vĩnh/ }).click();
    await son.pane.getByRole('button', { name: /^1\. / }).click();
    await son.pane.getByRole('button', { name: 'Trả lại mục này: 1.1' }).click();
    await son.pane.getByLabel(/^Lý do trả lại/).fill(WHY);
    await son.pane.getByRole('button', { name: 'Trả lại 1 mục' }).click();
    const moving = son.pane.getByRole('group', { name: /không còn được tính/ });
    await moving.getByText('Số xã đã có phiếu: -1').waitFor();
    expect(await statusOf(HUU_VINH)).toBe('examined');
    expect(await son.look('district/story-moving')).toEqual([]);
    await moving.getByRole('button', { name: 'Vẫn trả lại' }).click();
    await son.pane.getByText(/^Đã trả lại phiếu/).waitFor();
    expect(await statusOf(HUU_VINH)).toBe('returned');
  }, 60_000);

  it('makes the file for a commune without the add-in: the reason stands in its row', async () => {
    const { name, bytes } = await son.saved('Lập tệp mới từ số đang lưu');
    expect(name).toBe('Xã Hữu Vĩnh - trả lại.xlsx');
    const read = await readWorkbook(bytes, { packByHash, defaultPack: examplePack() });
    if (read.kind === 'problem') throw new Error('unreadable');
    expect(read.form.sheet.notes['1.1.note']).toContain(`(Trả lại) ${WHY}`);
    await son.pane.getByRole('button', { name: 'Danh sách' }).first().click();
    await son.tab('Tổng hợp');
    const report = await son.saved('Báo cáo (Word)');
    expect(report.name).toBe(`Báo cáo Huyện Bắc Sơn ${PERIOD}.docx`);
    expect(await son.look('district/story-consolidated')).toEqual([]);
    expect(son.workbench.errors).toEqual([]);
  }, 60_000);
});

describe('the commune officer', () => {
  it('finds the reason in the workbook, and it leads to the cell', async () => {
    const tai = await whole.openWorkbench({ user: 'xa-huu-vinh' });
    await tai.open('Xã Hữu Vĩnh.xlsx', await workbookOf(huuVinh));
    await tai.pane.getByRole('heading', { level: 1, name: 'Xã Hữu Vĩnh' }).waitFor();
    await new OfficeDesk(tai).signIn();
    await tai.pane.getByText('Bị trả lại', { exact: true }).first().waitFor();
    await tai.pane.getByText(WHY).waitFor();
    const place = (await tai.named('NTM_1_1_own'))!;
    const cell = place.split('!')[1]!.replaceAll('$', '');
    await tai.pane
      .getByRole('button', { name: `Đến ô ${cell}` })
      .first()
      .click();
    await tai.page.waitForTimeout(300);
    expect((await tai.selected()).row).toBe(Number(cell.replace(/\D/g, '')) - 1);
    await tai.screenshot('district/story-returned-to-commune');
    await tai.close();
  }, 90_000);
});
